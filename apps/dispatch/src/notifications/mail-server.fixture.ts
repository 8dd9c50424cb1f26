import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server in miniature: takes what it is given, or refuses everything. */
export interface MailServer {
  readonly url: string;
  readonly received: readonly string[];
  refuse(refusing: boolean): void;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: string[] = [];
  let refusing = false;
  const server = createServer((socket) => converse(socket, () => refusing, (mail) => received.push(mail)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    refuse: (wish) => {
      refusing = wish;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: Socket, refuses: () => boolean, receive: (mail: string) => void): void {
  let [buffer, inMail] = ['', false];
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test ready');
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    buffer += data.toString('utf8');
    for (let end = buffer.indexOf('\r\n'); end >= 0 && !inMail; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end).toUpperCase();
      buffer = buffer.slice(end + 2);
      if (line.startsWith('MAIL') && refuses()) say('451 try again later');
      else if (line === 'DATA') {
        inMail = true;
        say('354 go on');
      } else if (line === 'QUIT') socket.end('221 bye\r\n');
      else say('250 ok');
    }
    const end = buffer.indexOf('\r\n.\r\n');
    if (!inMail || end < 0) return;
    receive(buffer.slice(0, end));
    [buffer, inMail] = [buffer.slice(end + 5), false];
    say('250 taken');
  });
}
