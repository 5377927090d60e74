import { connect } from 'node:net';

/** What a holder of the vault is asked on its port, and what only it can answer: another program may have got the port since. */
export type Voice = { readonly question: string; readonly answer: string };

/** Milliseconds that a holder has to answer; one that takes longer is judged by its process. */
const patience = 2_000;

/** Whether the process that wrote this is still there. A port that refuses, or answers something else, is not its own any more. */
export function answers({ pid, port, question, answer }: Voice & { readonly pid: number; readonly port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ host: '127.0.0.1', port });
    const end = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.setEncoding('utf8').setTimeout(patience, () => end(processIsThere(pid)));
    socket.once('connect', () => socket.write(question));
    socket.on('data', (part: string) => {
      said += part;
      if (said.length >= answer.length) end(said === answer);
    });
    socket.once('error', () => end(false));
    socket.once('end', () => end(said === answer));
  });
}

function processIsThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
