/** What the rig tells a worker under test, as its one argument. */
export interface WorkerSetup {
  readonly controlFolder: string;
  readonly stickyTimeout?: `${number}s` | undefined;
}

export function workerSetup(): WorkerSetup {
  return JSON.parse(process.argv[2] ?? '{}') as WorkerSetup;
}
