/** Tasks as rows: who, where, by when. On the phone big ones, at the desk a table. */
import { App, Button, Card, Checkbox, Space, Table, type TableColumnsType, Tag } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import type { Task, TaskListItem } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { useIsPhone } from '../../app/media.ts';
import { readTaskOrKept } from '../../offline/keeping.ts';
import type { Kept } from '../../offline/kept.ts';
import { recordAct } from '../../offline/record.ts';
import { useActs } from '../../offline/use-kept.ts';
import { StateTag } from '../../parts/acts/acts-waiting.tsx';
import { draftOf } from '../../parts/acts/draft-name.ts';
import { Due } from '../../parts/due.tsx';
import { DrillMark } from '../../parts/flags.tsx';
import { Text } from '../../parts/text.tsx';
import { interveneWords } from '../../words/intervene.ts';
import { tasksWords } from '../../words/tasks.ts';
import { useSay, useWords } from '../../words/words.ts';

export function useWhat(): (task: TaskListItem) => string {
  const kinds = useCatalogue()?.taskKinds;
  const documents = useCode('servedDocument');
  const say = useSay();
  return ({ kind, document }) => {
    const words = kinds?.find((one) => one.kind === kind);
    const what = words === undefined ? kind : say(words);
    return document === undefined ? what : `${what} · ${say(documents(document))}`;
  };
}

/** Where it is, once the task has been read in full. */
function Where({ taskId }: { readonly taskId: string }) {
  const known = useQuery<Kept<Task>>({
    queryKey: ['task', taskId, 'kept'],
    queryFn: () => readTaskOrKept(taskId),
    enabled: false,
  }).data?.value;
  const address = known?.confirmedAddress ?? known?.party?.address;
  return address === undefined ? null : <div>{address}</div>;
}

const addressOf = ({ taskId }: TaskListItem): string => `/tasks/${encodeURIComponent(taskId)}`;

const dueNow = ({ dueAt, overdue, drill }: TaskListItem) => ({
  ...(dueAt === undefined ? {} : { dueAt }),
  overdue,
  ...(drill ? {} : { now: new Date().toISOString() }),
});

/** What of it waits on this device. */
function Waiting({ taskId }: { readonly taskId: string }) {
  const states = useActs()
    .filter(({ row, act }) => act?.taskId === taskId && row.state !== 'sent')
    .map(({ row }) => row.state);
  if (states.length === 0) return null;
  return <StateTag state={states.includes('refused') ? 'refused' : 'waiting'} />;
}

function Status({ task }: { readonly task: TaskListItem }) {
  const status = useCode('taskStatus');
  const say = useSay();
  return (
    <Space size={4} wrap>
      <Tag>{say(status(task.status))}</Tag>
      <Waiting taskId={task.taskId} />
      {task.drill && <DrillMark />}
    </Space>
  );
}

/** A task that nobody of the unit has yet. */
function Take({ task }: { readonly task: TaskListItem }) {
  const t = useWords(tasksWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const waiting = useActs().some(({ act, row }) => act?.taskId === task.taskId && row.state !== 'sent');
  const take = async (): Promise<void> => {
    const { taskId, caseId, attemptNo } = task;
    const act = { act: 'accept', taskId, caseId, attemptNo, data: {}, said: '' } as const;
    try {
      await recordAct(act, draftOf(taskId, 'accept'), []);
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    } catch (error) {
      void message.error(isProblem(error) ? error.body.title : String(error));
    }
  };
  if (task.status !== 'issued') return null;
  return (
    <Button disabled={waiting} onClick={() => void take()}>
      {t(waiting ? 'taking' : 'take')}
    </Button>
  );
}

interface RowsProps {
  readonly items: readonly TaskListItem[];
  /** The view is of what nobody has yet. */
  readonly free: boolean;
  /** For those who give tasks to others: which are ticked. */
  readonly ticks?: { readonly ticked: ReadonlySet<string>; readonly onTick: (taskId: string) => void };
}

const MOVABLE: readonly string[] = ['issued', 'accepted', 'returned'];

/** What is done can be given to nobody. */
export const isMovable = ({ status }: TaskListItem): boolean => MOVABLE.includes(status);

interface TickProps extends Required<Pick<RowsProps, 'ticks'>> {
  readonly task: TaskListItem;
}

function Tick({ task, ticks: { ticked, onTick } }: TickProps) {
  const t = useWords(interveneWords);
  const what = useWhat();
  const label = t('chooseTask', { number: task.caseNumber, what: what(task) });
  return (
    <Checkbox
      checked={ticked.has(task.taskId)}
      disabled={!isMovable(task)}
      aria-label={label}
      onChange={() => onTick(task.taskId)}
    />
  );
}

function PhoneRows({ items, free, ticks }: RowsProps) {
  const what = useWhat();
  return (
    <ul className="task-cards">
      {items.map((task) => (
        <li key={task.taskId}>
          <Card size="small">
            <Link to={addressOf(task)} className="task-card">
              <strong>{what(task)}</strong>
              {task.partyName !== undefined && <div className="task-who">{task.partyName}</div>}
              <Where taskId={task.taskId} />
              <Due {...dueNow(task)} />
            </Link>
            <Space wrap>
              {ticks !== undefined && <Tick task={task} ticks={ticks} />}
              <Status task={task} />
              <Text type="secondary">{task.caseNumber}</Text>
              {ticks !== undefined && <Text type="secondary">{task.assignee?.name}</Text>}
            </Space>
            {free && <Take task={task} />}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function useColumns({ free, ticks }: RowsProps): TableColumnsType<TaskListItem> {
  const t = useWords(tasksWords);
  const what = useWhat();
  return [
    ...(ticks === undefined
      ? []
      : [
          {
            key: 'tick',
            title: '',
            width: 40,
            render: (_: unknown, task: TaskListItem) => <Tick task={task} ticks={ticks} />,
          },
        ]),
    {
      key: 'what',
      title: t('what'),
      render: (_, task) => <Link to={addressOf(task)}>{what(task)}</Link>,
    },
    {
      key: 'who',
      title: t('who'),
      render: (_, task) => (
        <>
          {task.partyName}
          <Where taskId={task.taskId} />
        </>
      ),
    },
    { key: 'due', title: t('due'), render: (_, task) => <Due {...dueNow(task)} /> },
    { key: 'status', title: t('status'), render: (_, task) => <Status task={task} /> },
    { key: 'holder', title: t('holder'), render: (_, task) => task.assignee?.name ?? t('nobody') },
    { key: 'from', title: t('issuedBy'), render: (_, task) => task.issuedBy.unitName },
    { key: 'number', title: t('caseNumber'), render: (_, task) => task.caseNumber },
    ...(free
      ? [{ key: 'take', title: '', render: (_: unknown, task: TaskListItem) => <Take task={task} /> }]
      : []),
  ];
}

function DeskRows(props: RowsProps) {
  const t = useWords(tasksWords);
  return (
    <Table
      size="small"
      aria-label={t('title')}
      rowKey="taskId"
      pagination={false}
      columns={useColumns(props)}
      dataSource={[...props.items]}
      scroll={{ x: 'max-content' }}
    />
  );
}

export function TaskRows(props: RowsProps) {
  const phone = useIsPhone();
  return phone ? <PhoneRows {...props} /> : <DeskRows {...props} />;
}
