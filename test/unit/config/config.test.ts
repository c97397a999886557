import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, SETTING_NAMES } from '../../../src/config';

const example = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');

describe('settings', () => {
  it('are each documented in .env.example, and nothing else is', () => {
    const named = [...example.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('take their documented defaults when the example is used as it is', () => {
    const env = Object.fromEntries(
      [...example.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']),
    );
    expect(readConfig(env)).toEqual(readConfig({}));
  });

  it('are all faulted at once, each by its name', () => {
    const read = readConfig({
      PORT: '70000',
      DONDOC_TODAY: '2024-02-30',
      DATABASE_URL: 'mysql://x',
      TEMPORAL_ADDRESS: 'nowhere',
      TELEGRAM_BOT_TOKEN: 'abc',
    });
    expect(read.ok).toBe(false);
    const named = read.ok ? [] : read.error.map((one) => one.setting).sort();
    expect(named).toEqual(['DATABASE_URL', 'DONDOC_TODAY', 'PORT', 'TELEGRAM_BOT_TOKEN', 'TEMPORAL_ADDRESS']);
  });

  it('asks for the webhook secret and the public address together with webhook mode', () => {
    const read = readConfig({ TELEGRAM_BOT_TOKEN: `1234:${'a'.repeat(30)}`, TELEGRAM_MODE: 'webhook' });
    const named = read.ok ? [] : read.error.map((one) => one.setting).sort();
    expect(named).toEqual(['DONDOC_PUBLIC_URL', 'TELEGRAM_WEBHOOK_SECRET']);
  });

  it('takes several bots of a kind, each after the first by its name', () => {
    const token = (digit: string): string => `1234:${digit.repeat(30)}`;
    const bots = (list: string) => {
      const read = readConfig({ TELEGRAM_BOT_TOKEN: list });
      return read.ok ? read.value.channels.telegram?.bots : read.error.map((one) => one.setting);
    };
    expect(bots(`${token('a')}, so-y-te=${token('b')}`)).toEqual([
      { name: null, token: token('a') },
      { name: 'so-y-te', token: token('b') },
    ]);
    for (const list of [`${token('a')},${token('b')}`, `Sở=${token('a')}`, `a=${token('a')},a=${token('b')}`]) {
      expect(bots(list)).toEqual(['TELEGRAM_BOT_TOKEN']);
    }
  });

  it('asks for what belongs together', () => {
    const faults = (env: NodeJS.ProcessEnv): readonly string[] => {
      const read = readConfig(env);
      return read.ok ? [] : read.error.map((one) => one.setting).sort();
    };
    expect(faults({ ZALO_OA_APP_ID: '1234567' })).toEqual(['ZALO_OA_APP_SECRET', 'ZALO_OA_SECRET_KEY']);
    expect(faults({ SMTP_URL: 'smtp://a:b@mail:25' })).toEqual(['SMTP_FROM']);
    expect(faults({ SMS_GATEWAY_URL: 'https://gateway.example/' })).toEqual(['SMS_GATEWAY_KEY', 'SMS_SENDER']);
    expect(faults({ ZALO_BOT_TOKEN: `12:${'a'.repeat(20)}`, ZALO_BOT_MODE: 'webhook' })).toEqual([
      'DONDOC_PUBLIC_URL',
      'ZALO_BOT_WEBHOOK_SECRET',
    ]);
    expect(faults({ SMTP_URL: 'http://a', SMTP_FROM: 'a@b.vn' })).toEqual(['SMTP_URL']);
  });

  it('is a demonstration until a database of one’s own is named', () => {
    const demo = (env: NodeJS.ProcessEnv): boolean | null => {
      const read = readConfig(env);
      return read.ok ? read.value.demo : null;
    };
    expect(demo({})).toBe(true);
    expect(demo({ DATABASE_URL: 'postgresql://a:b@localhost/c' })).toBe(false);
    expect(demo({ DATABASE_URL: 'postgresql://a:b@localhost/c', DONDOC_DEMO: '1' })).toBe(true);
  });
});
