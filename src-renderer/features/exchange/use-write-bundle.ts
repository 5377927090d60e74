import { planBundle } from '../../core/exchange/plan';
import type { Agent } from '../../core/model/others';
import { exchangeChanges } from '../../data/queries/exchange-slice';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useDesk } from '../../panels/shell/desk';
import { useJobs } from '../../panels/shell/jobs';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import type { BundleFormValues } from './bundle-form';
import { writeBundle } from './bundle-run';
import { readmeText, tableWords } from './bundle-words';
import { failureWords } from './failure-words';
import type { Outgoing } from './use-outgoing';
import { useWithheldReason } from './withheld-list';

/** Plans the bag from what is shown and has the host write it. `now` is an ISO 8601 time. */
export function useWriteBundle(agent: Agent | undefined, now: string): (content: Outgoing, values: BundleFormValues) => Promise<void> {
  const catalogue = useCatalogue();
  const desk = useDesk();
  const jobs = useJobs();
  const text = useText();
  const formats = useFormats();
  const reason = useWithheldReason();
  return async ({ outgoing, withheld }, values) => {
    const handle = jobs.start({ label: text('exchange.jobLabel', { name: values.name }), cancellable: true });
    const changes = await exchangeChanges(catalogue.database, outgoing);
    const institution = agent?.institution ?? '';
    const readme = readmeText({ outgoing, withheld, reason, description: values.description, agent: agent?.name ?? '', institution, now }, text, formats);
    const bagInfo: [string, string][] = [
      ['Source-Organization', institution],
      ['Contact-Name', values.contact],
      ['External-Description', values.description],
      ['External-Identifier', values.name],
      ['Internal-Sender-Identifier', catalogue.id],
      ['Bagging-Date', now.slice(0, 10)],
      ['Bag-Software-Agent', 'Matricule'],
    ];
    const plan = planBundle({
      outgoing,
      changes,
      words: tableWords(outgoing, text),
      readme,
      name: values.name,
      bagInfo: bagInfo.filter(([, value]) => value !== ''),
    });
    await writeBundle({
      desk,
      catalogue: catalogue.id,
      job: catalogue.random.uuid(),
      plan,
      handle,
      inWords: (failure) => failureWords(failure, text, formats),
    });
  };
}
