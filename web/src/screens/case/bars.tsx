/** Every deadline as a bar from the day it starts to the day it is due, on one axis with now. Each bar leads to its row. */
import { useCode } from '../../api/catalogue.ts';
import type { Case, Deadline } from '../../api/generated.ts';
import { dayOf } from '../../parts/due-line.ts';
import { useNames } from '../../parts/names.ts';
import { caseWords } from '../../words/case.ts';
import { useSay, useWords } from '../../words/words.ts';
import { type Axis, axisOf, shareOf } from './axis.ts';

/** A shape beside the colour. */
const SIGN: Readonly<Record<string, string>> = {
  breached: '■',
  met: '✓',
  superseded: '–',
  excluded: '‖',
  armed: '●',
};

interface BarProps {
  readonly one: Deadline;
  readonly axis: Axis;
  /** From when to when, for those who do not see the bar. */
  readonly days: string;
  readonly status: string;
  readonly now: number;
}

function Bar({ one, axis, days, status, now }: BarProps) {
  const from = shareOf(axis, one.startDate);
  const to = shareOf(axis, one.dueDate);
  const show = (): void => document.getElementById(`deadline-${one.deadlineId}`)?.focus();
  return (
    <li>
      <button type="button" className="bar-row" onClick={show}>
        <span className="bar-name">{one.name}</span>
        <span className="unseen">{days}</span>
        <span className="bar-track">
          <span
            className={`bar ${one.status}`}
            style={{ insetInlineStart: `${from}%`, width: `${Math.max(to - from, 1)}%` }}
          />
          <span className="bar-now" style={{ insetInlineStart: `${now}%` }} />
        </span>
        <span className="bar-status">{`${SIGN[one.status] ?? ''} ${status}`}</span>
      </button>
    </li>
  );
}

/** What a bar says beside its name. */
function useLabel(found: Case) {
  const t = useWords(caseWords);
  const say = useSay();
  const word = useCode('deadlineStatus');
  const names = useNames(found);
  return ({ startDate, dueDate, status: code }: Deadline) => {
    const status = say(word(code));
    const [from, to] = [names.day(startDate), names.day(dueDate)];
    return { status, days: t('barDays', { from, to }) };
  };
}

interface BarsProps {
  readonly found: Case;
  readonly deadlines: readonly Deadline[];
}

export function Bars({ found, deadlines }: BarsProps) {
  const t = useWords(caseWords);
  const names = useNames(found);
  const labelOf = useLabel(found);
  const today = dayOf(found.clock.legalNow);
  // What ended long ago, or was never to end soon, would press the running ones into a point.
  const running = deadlines.filter(({ status }) => status === 'armed' || status === 'breached');
  const axis = axisOf(running.length > 0 ? running : deadlines, today);
  const now = shareOf(axis, today);
  return (
    <section aria-labelledby="bars">
      <h2 id="bars">{t('picture')}</h2>
      <p>{t('pictureHint')}</p>
      <div className="bar-axis" aria-hidden="true">
        <span>{names.day(axis.from)}</span>
        <span>{names.day(axis.to)}</span>
      </div>
      <ul className="bars">
        {deadlines.map((one) => (
          <Bar key={one.deadlineId} {...{ one, axis, now }} {...labelOf(one)} />
        ))}
      </ul>
    </section>
  );
}
