/** Ports: which are free, and the sentence for one that is not. */
import { createServer } from "node:net";

/**
 * @param {number} port 0 asks for any
 * @param {string} host
 * @returns {Promise<number>} the port, free a moment ago
 */
export function probePort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

export const freePort = () => probePort(0, "127.0.0.1");

/**
 * @param {number} port
 * @param {string} host
 * @param {NodeJS.ErrnoException} error
 */
export function portSentence(port, host, error) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is taken by another program: stop it, or choose another port with PORT=${port + 1} npm start.`;
  }
  if (error.code === "EACCES") {
    return `Port ${port} needs rights this user does not have: choose one above 1023, for example PORT=3000 npm start.`;
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return `HOST=${host} is no address of this machine: set HOST to 127.0.0.1 for this machine only, or to 0.0.0.0 for all.`;
  }
  return `Port ${port} on ${host} cannot be used (${error.message}): choose another with PORT and HOST.`;
}

/**
 * @param {string | undefined} written
 * @returns {number | undefined} undefined where it is no port number
 */
export function portNumber(written) {
  if (written === undefined || written === "") return 3000;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
