/** Tells whoever runs a command; standard output is for what programs read. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What a command was run for. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
