/** Paths of PEM files for a TLS connection, and the name the server must have (null elsewhere: no TLS). */
export interface TlsFiles {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly serverName?: string;
}
