/**
 * Who is signed in, and with that whose vault of this device is open. When the session ends while something is open, the
 * sign-in is laid over the page, which stays as it is: nothing typed is lost. Another account than before loads the page anew,
 * so that it sees nothing of the first.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useState } from 'react';
import { onSessionEnd } from '../api/ask.ts';
import { me as readMe } from '../api/generated.ts';
import type { Me } from '../api/generated.ts';
import { isProblem } from '../api/problem.ts';
import { sessionEnd } from '../api/session-end.ts';
import { letGo } from '../offline/kept-nowhere.ts';
import { flush } from '../offline/send.ts';
import { onPerson, tellPerson } from '../offline/told.ts';
import { type Credentials, forgetOpenKeys, openAtSignIn } from '../offline/vault.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { forgetLeaving } from './left-session.ts';
import { follow } from './live.ts';
import { keepPerson, personQuery } from './person.ts';
import { reopenStreams } from './stream.ts';
import { useOffline } from './use-offline.ts';

const FirstPassword = lazy(() => import('../screens/sign-in/first-password.tsx'));
const OfflineStart = lazy(() => import('./offline-start.tsx'));
const SignIn = lazy(() => import('../screens/sign-in/sign-in.tsx'));
const SessionContext = createContext<Me | undefined>(undefined);

/** The signed-in person. To be used below `Session` only. */
export function useMe(): Me {
  const me = use(SessionContext);
  if (me === undefined) throw new Error('useMe is used outside of Session');
  return me;
}

/** For another account: this page goes without asking, whatever it holds. */
function loadAnew(): void {
  letGo();
  location.reload();
}

/** Whether the session ended while something was open. */
function useEnded(me: Me | undefined) {
  const [ended, setEnded] = useState(false);
  useEffect(
    () =>
      onSessionEnd(() => {
        setEnded(true);
        void forgetOpenKeys().catch(() => undefined);
      }),
    [],
  );
  useEffect(
    () =>
      onPerson((owner) => {
        // The same person signed in again in another tab; anybody else must not find this page.
        if (owner === undefined || owner !== me?.id) return loadAnew();
        setEnded(false);
        reopenStreams();
      }),
    [me?.id],
  );
  useEffect(() => {
    if (me === undefined) return undefined;
    // A tab that slept, or a browser without channels between tabs, was not told.
    const look = (): void =>
      void readMe().then(
        ({ id }) => (id === me.id ? undefined : loadAnew()),
        () => undefined,
      );
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [me]);
  return { ended, goOn: useCallback(() => setEnded(false), []) };
}

function useSignedIn(me: Me | undefined, goOn: () => void) {
  const queries = useQueryClient();
  return async (entered: Credentials): Promise<void> => {
    forgetLeaving();
    const now = await readMe().catch(async (refused: unknown) => {
      if (!isProblem(refused) || refused.code !== 'password_change_required') throw refused;
      // A password given by somebody else opens nothing but the page on which it is changed.
      await queries.refetchQueries({ queryKey: ['me'] });
    });
    if (now === undefined) {
      // With such a password no page of this browser shows anything, until it is changed.
      tellPerson(undefined);
      if (me !== undefined) loadAnew();
      return;
    }
    await openAtSignIn(now.id, entered, await sessionEnd()).catch(() => undefined);
    await keepPerson(now);
    tellPerson(now.id);
    if (me !== undefined && now.id !== me.id) return loadAnew();
    goOn();
    reopenStreams();
    queries.setQueryData(['me'], now);
    void flush();
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
}

interface OutsideProps {
  readonly error: unknown;
  readonly signedIn: (entered: Credentials) => Promise<void>;
  readonly again: () => void;
}

/** Before there is a person: sign-in, the first change of the password, or why none of them can be shown. */
function Outside({ error, signedIn, again }: OutsideProps) {
  if (!isProblem(error)) return error === null ? <Loading /> : <Failed error={error} again={again} />;
  const page =
    error.status === 401 ? (
      <SignIn onSignedIn={signedIn} />
    ) : error.code === 'password_change_required' ? (
      <FirstPassword done={again} />
    ) : error.unanswered ? (
      <OfflineStart error={error} again={again} />
    ) : (
      <Failed error={error} again={again} />
    );
  return <Suspense fallback={<Loading />}>{page}</Suspense>;
}

interface SessionProps {
  readonly children: ReactNode;
  /** What a page that is open to everybody shows to one who is not signed in. */
  readonly stranger?: ReactNode;
}

export function Session({ children, stranger }: SessionProps) {
  const queries = useQueryClient();
  const { data: me, error, refetch } = useQuery(personQuery);
  const { ended, goOn } = useEnded(me);
  const signedIn = useSignedIn(me, goOn);
  const signedInAs = me?.id;
  useEffect(() => (signedInAs === undefined ? undefined : follow(queries)), [signedInAs, queries]);
  useOffline(signedInAs);
  if (me === undefined && error !== null && stranger !== undefined) return stranger;
  if (me === undefined) return <Outside error={error} signedIn={signedIn} again={() => void refetch()} />;
  return (
    <SessionContext value={me}>
      {children}
      {ended && (
        <Suspense fallback={null}>
          <SignIn onSignedIn={signedIn} over />
        </Suspense>
      )}
    </SessionContext>
  );
}
