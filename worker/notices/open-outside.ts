/** The way out as it is configured: each carrier by its gateway where one is set, else as a line of the file. */
import type { Notice } from '../../db/queries/notices/deliver-notices.ts';
import { fileChannel } from './file-channel.ts';
import { readGatewaySettings } from './gateway-settings.ts';
import { httpChannel } from './http-channel.ts';
import { type Carrier, CARRIERS, type OutsideChannel } from './outside-channel.ts';

export interface OutsideSettings {
  readonly folder?: string | undefined;
  readonly gatewayFile?: string | undefined;
  readonly numberOf: (notice: Notice) => Promise<string | undefined>;
}

function byCarrier(channels: Readonly<Record<Carrier, OutsideChannel>>): OutsideChannel {
  const each = [...new Set(Object.values(channels))];
  return {
    send: async (notice, by) => await channels[by].send(notice, by),
    async cameBack(take) {
      // One that does not answer keeps nobody from hearing of the other's.
      const heard = await Promise.allSettled(each.map(async (one) => await one.cameBack?.(take)));
      const failed = heard.find((one) => one.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}

/** @returns undefined where messages stay in the platform @throws Error where a carrier has no way and another has */
export function openOutside({ folder, gatewayFile, numberOf }: OutsideSettings): OutsideChannel | undefined {
  const file = folder === undefined ? undefined : fileChannel(folder);
  if (gatewayFile === undefined) return file;
  const settings = readGatewaySettings(gatewayFile);
  const { page } = settings;
  const channels = CARRIERS.map((carrier) => {
    const gateway = settings[carrier];
    const channel = gateway === undefined ? file : httpChannel(gateway, { page, numberOf });
    if (channel === undefined)
      throw new Error(`${carrier}: set its gateway in NOTICE_GATEWAY_FILE, or NOTICE_FILE_DIR beside it`);
    return [carrier, channel] as const;
  });
  return byCarrier(Object.fromEntries(channels) as Record<Carrier, OutsideChannel>);
}
