/** Evidence files, stored once by the SHA-256 of their content. */
export interface Files {
  put(content: Uint8Array, name: string, nowMs: number): Promise<StoredFileInfo>;
  get(hash: string): Promise<{ info: StoredFileInfo; content: Uint8Array } | null>;
}

export interface StoredFileInfo {
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}
