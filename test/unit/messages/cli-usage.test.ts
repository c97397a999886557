import { Command, CommanderError } from 'commander';
import { usageFault, usageTitle } from '../../../src/messages/running/cli-usage';

/** What the library prints of these arguments, in our words. */
const said = (...args: string[]): string => {
  let out = '';
  const program = new Command('dondoc')
    .exitOverride()
    .configureHelp({ styleTitle: usageTitle })
    .configureOutput({
      writeErr: (text) => (out += text),
      writeOut: (text) => (out += text),
      outputError: (text, write) => write(usageFault(text)),
    });
  program
    .command('read <text>')
    .requiredOption('--as <kind>')
    .option('--json')
    .action(() => undefined);
  try {
    program.parse(['read', ...args].slice(args[0] === '-' ? 2 : 0), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return out;
};

describe('a command typed wrongly', () => {
  it.each([
    [['-', 'raed'], 'Không có lệnh "raed". Có phải là: read?'],
    [['a', '--as', 'x', '--jsn'], 'Lệnh này không có tùy chọn "--jsn". Có phải là: --json?'],
    [['--as', 'x'], 'Còn thiếu <text>.'],
    [['a', '--as'], 'Tùy chọn "--as <kind>" cần có giá trị đi kèm.'],
    [['a'], 'Còn thiếu tùy chọn "--as <kind>".'],
    [['a', 'b', '--as', 'x'], 'Ghi thừa: lệnh này nhận 1 giá trị, đã ghi 2.'],
  ])('%j is told in Vietnamese', (args, sentence) => {
    expect(said(...args)).toBe(`${sentence}\n`);
  });

  it('help has Vietnamese titles', () => {
    const help = said('--help');
    expect(help).toContain('Cách dùng: dondoc read');
    expect(help).toContain('Tùy chọn:');
  });
});
