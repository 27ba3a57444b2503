/** The names and addresses under which this machine is reached. */
import { hostname, networkInterfaces } from 'node:os';

const DNS_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** Addresses of the local network (IPv4), in the order of the interfaces. */
export function networkAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

/** Loopback, the host's name (with `.local`, by which phones find it on many networks) and the network's addresses. */
export function machineNames(): string[] {
  const host = hostname().toLowerCase();
  const named = DNS_NAME.test(host) ? [host, ...(host.includes('.') ? [] : [`${host}.local`])] : [];
  return [...new Set(['localhost', '127.0.0.1', ...named, ...networkAddresses()])];
}
