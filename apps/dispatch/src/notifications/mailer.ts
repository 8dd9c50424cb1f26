import { createTransport } from 'nodemailer';

export interface Mail {
  /** Unique and the same for every attempt, so that a mail that arrived twice is seen to be one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends a mail or throws. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Injection token: the mailer, or null where no mail server is set. */
export const MAILER = Symbol('Mailer');

const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...patience });
  return async ({ id, to, subject, text }) => {
    // Marked as automatic, so that no robot answers it and no answer of a robot comes back as a request.
    await transport.sendMail({ from, to, subject, text, messageId: `<${id}@deskgraph>`, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } });
  };
}
