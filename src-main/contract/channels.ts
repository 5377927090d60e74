import type { z } from 'zod';
import { appChannels } from './app';
import { bundleChannels } from './bundles';
import { catalogueChannels } from './catalogues';
import { journalChannels } from './journal';
import { originalChannels } from './originals';
import { safetyChannels } from './safety';
import { textChannels } from './texts';

/** Every question the page can ask the host, with one schema for what goes in and one for what comes out. */
export const channels = {
  ...appChannels,
  ...catalogueChannels,
  ...journalChannels,
  ...originalChannels,
  ...bundleChannels,
  ...safetyChannels,
  ...textChannels,
} as const;

export type Channel = keyof typeof channels;
export type ChannelInput<Name extends Channel> = z.input<(typeof channels)[Name]['input']>;
export type ChannelOutput<Name extends Channel> = z.output<(typeof channels)[Name]['output']>;
/** One function per channel: what a host implements. */
export type ChannelHandlers = { readonly [Name in Channel]: (input: z.output<(typeof channels)[Name]['input']>) => Promise<ChannelOutput<Name>> };
