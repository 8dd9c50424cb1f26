import { serviceSettings } from '@deskgraph/runtime';
import { z } from 'zod';

export const defaultSender = 'Deskgraph <deskgraph@localhost>';

/** Compose passes what is not set as an empty text. */
const unset = (value: unknown): unknown => (value === '' ? undefined : value);

export const dispatchSettings = serviceSettings.extend({
  /** Where mails go; without it they are kept and shown. */
  SMTP_URL: z.preprocess(unset, z.url({ protocol: /^smtps?$/, error: 'the address of a mail server, e.g. smtp://user:password@host:587' }).optional()),
  MAIL_FROM: z.preprocess(unset, z.string().default(defaultSender)),
});

export type DispatchSettings = Readonly<z.infer<typeof dispatchSettings>>;
