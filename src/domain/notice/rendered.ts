/** A button: its payload comes back as if the person had typed it, so it must be unambiguous and ≤ 64 bytes. */
export interface Button {
  readonly label: string;
  readonly payload: string;
}

/** A message ready to be sent: plain Vietnamese text, with buttons for channels that have them. */
export interface Rendered {
  readonly text: string;
  readonly buttons: readonly Button[];
}
