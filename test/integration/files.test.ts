import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskFiles, FileDamaged } from '../../src/adapters/files/disk-files';
import { openFolderDisk, openObjectDisk } from '../../src/adapters/files/open-disk';
import type { Files } from '../../src/ports/files';
import { listenOnLoopback } from '../support/listen';

const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'),
);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Speaks as much of S3 as a store of files needs, and refuses whoever does not sign. */
const fakeObjectStore = async () => {
  const objects = new Map<string, Buffer>();
  const writes: string[] = [];
  const server: Server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const key = (req.url ?? '').split('?')[0] ?? '';
      if (!req.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=khoa/')) return res.writeHead(403).end();
      if (req.method === 'PUT') {
        objects.set(key, Buffer.concat(parts));
        writes.push(key);
        return res.writeHead(200, { etag: '"1"' }).end();
      }
      const found = objects.get(key);
      if (!found) return res.writeHead(404).end();
      res.writeHead(200, { 'content-length': found.length, etag: '"1"', 'last-modified': new Date(0).toUTCString() });
      return res.end(req.method === 'HEAD' ? undefined : found);
    });
  });
  const endpoint = await listenOnLoopback(server);
  const store = {
    endpoint,
    ...{ bucket: 'minh-chung', region: 'vn', accessKey: 'khoa', secretKey: 'bi-mat' },
  };
  return { objects, writes, store, close: () => new Promise((resolve) => server.close(resolve)) };
};

const contract = (open: () => Files): void => {
  it('gives back what was put, with its type by content and its name as given', async () => {
    const info = await open().put(PNG, 'ảnh chụp.docx', 0);
    expect(info).toMatchObject({ name: 'ảnh chụp.docx', type: 'image/png', size: PNG.length });
    const found = await open().get(info.hash);
    expect(found?.info).toEqual(info);
    expect(Buffer.from(found?.content ?? [])).toEqual(Buffer.from(PNG));
  });

  it('knows what it does not have, and takes no path for a hash', async () => {
    expect(await open().get('0'.repeat(64))).toBeNull();
    expect(await open().get('../../etc/passwd')).toBeNull();
  });

  it('offers what it does not recognise as bytes', async () => {
    expect((await open().put(bytes('<script>alert(1)</script>'), 'a.png', 0)).type).toBe('application/octet-stream');
  });
};

describe('files in a folder', () => {
  let folder: string;
  const files = (): Files => createDiskFiles(() => openFolderDisk(folder));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-files-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  contract(files);

  it('are kept once, whatever they are called and however many send them at once', async () => {
    const own = await mkdtemp(join(folder, 'once-'));
    const store = createDiskFiles(() => openFolderDisk(own));
    const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
    const infos = await Promise.all(names.map((name) => store.put(bytes('một nội dung'), name, 0)));
    expect(infos.map((one) => one.name)).toEqual(names);
    expect(new Set(infos.map((one) => one.hash)).size).toBe(1);
    expect((await readdir(own, { recursive: true })).filter((name) => name.length > 10)).toHaveLength(2);
  });

  it('are not given out damaged', async () => {
    const { hash } = await files().put(bytes('nguyên vẹn'), 'a.txt', 0);
    await writeFile(join(folder, hash.slice(0, 2), hash), 'bị sửa');
    await expect(files().get(hash)).rejects.toThrow(FileDamaged);
  });
});

describe('files in an object store', () => {
  let fake: Awaited<ReturnType<typeof fakeObjectStore>>;
  const files = (): Files => createDiskFiles(() => openObjectDisk(fake.store));
  beforeAll(async () => {
    fake = await fakeObjectStore();
  });
  afterAll(() => fake.close());

  contract(files);

  it('are sent once', async () => {
    const before = fake.writes.length;
    for (const name of ['a.txt', 'b.txt']) await files().put(bytes('gửi một lần'), name, 0);
    expect(fake.writes.length - before).toBe(2);
    expect([...fake.objects.keys()].every((key) => key.startsWith('/minh-chung/'))).toBe(true);
  });

  it('are not lost in silence when the store refuses', async () => {
    const refused = createDiskFiles(() => openObjectDisk({ ...fake.store, accessKey: 'sai' }));
    await expect(refused.put(bytes('x'), 'a.txt', 0)).rejects.toThrow();
  });
});
