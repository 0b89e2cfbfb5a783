import type { Command } from 'commander';
import { examineDatabase } from './examine-database.js';
import { examineService } from './examine-service.js';
import { type Finding, findingInWords } from './finding.js';

/** `palinode doctor`: looks at everything the service stands on; exit code 1 if anything fails. */
export function addDoctorCommand(program: Command, say: (text: string) => void): void {
  program
    .command('doctor')
    .description('look at everything the service stands on, and say what to do about it')
    .option('--url <url>', 'a running service, seen from outside; without it, the environment and its database')
    .addHelpText('after', '\nEach line begins with ok, warn or fail; the exit code is 1 if anything fails.')
    .action(async ({ url }: { readonly url?: string }) => {
      const findings: Finding[] = [];
      const tell = (finding: Finding): void => {
        findings.push(finding);
        say(findingInWords(finding));
      };
      await (url === undefined ? examineDatabase(process.env, tell) : examineService(url, tell));
      const failed = findings.filter(({ outcome }) => outcome === 'fail').length;
      const warned = findings.filter(({ outcome }) => outcome === 'warn').length;
      say(`\n${findings.length} checks: ${failed} failed, ${warned} with a warning.`);
      if (failed > 0) process.exitCode = 1;
    });
}
