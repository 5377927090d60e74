import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may speak to the server. The printed address carries a secret of this launch; a window that we open gets a
 * ticket that serves once, because other users of the machine can read a command line. Either is exchanged for the cookie.
 */
export type Session = {
  /** The query of the printed address. */
  readonly secret: string;
  newTicket(): string;
  /** True when this secret or unused ticket opens the session; a ticket is spent by it. */
  admits(word: string): boolean;
  /** The Set-Cookie line. Ports do not separate cookies on one host, hence the port in the name. */
  cookieFor(port: number): string;
  holdsCookie(header: string | undefined, port: number): boolean;
};

export function createSession(random: () => string = () => randomBytes(32).toString('base64url')): Session {
  const secret = random();
  const cookie = random();
  const tickets = new Set<string>();
  return {
    secret,
    newTicket: () => {
      const ticket = random();
      tickets.add(ticket);
      return ticket;
    },
    admits: (word) => same(word, secret) || tickets.delete(word),
    cookieFor: (port) => `matricule-${port}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
    holdsCookie: (header, port) =>
      (header ?? '').split(';').some((pair) => {
        const [name, value] = pair.trim().split('=');
        return name === `matricule-${port}` && value !== undefined && same(value, cookie);
      }),
  };
}

/** Compares in a time that does not tell how many letters were right. */
export function same(given: string, wanted: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}
