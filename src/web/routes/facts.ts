import { Router } from 'express';
import { sortFacts } from '../../domain/report/facts';
import { factsFault } from '../../messages/report/facts';
import type { Facts } from '../../ports/facts';
import { factsWorkbook } from '../../reporting/facts-workbook';
import { FactsAddress, sortOf } from '../facts-query';
import { HttpFault } from '../http/faults';
import { queryOf } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import { sendWorkbook } from '../http/workbook';
import type { WebPorts } from '../ports';
import { FactsPage } from '../views/facts';

const queryFor = (address: FactsAddress) => ({
  planId: address['ke-hoach'],
  kind: address.ky,
  asOf: address['den-ngay'],
});

/** Facts for thi đua, khen thưởng: to look at, to sort, to take along. */
export const factsRoutes = (facts: Facts, { views }: Pick<WebPorts, 'views'>, loadShell: LoadShell): Router =>
  Router()
    .get('/thi-dua', async (req, res) => {
      const query = queryOf(FactsAddress, req);
      const [shell, plans, told] = await Promise.all([loadShell(req), views.plans(), facts.of(queryFor(query))]);
      if (!told.ok) {
        await sendPage(res, FactsPage({ shell, plans, query, told: null, fault: factsFault(told.error) }));
        return;
      }
      const sort = query['sap-xep'];
      const { key, descending } = sort === undefined ? { key: null, descending: false } : sortOf(sort);
      const agencies = key === null ? told.value.agencies : sortFacts(told.value.agencies, key, descending);
      await sendPage(res, FactsPage({ shell, plans, query, told: { ...told.value, agencies }, fault: null }));
    })
    .get('/thi-dua.xlsx', async (req, res) => {
      const told = await facts.of(queryFor(queryOf(FactsAddress, req)));
      if (!told.ok) throw new HttpFault(told.error.code === 'no-plan' ? 'notFound' : 'badRequest');
      sendWorkbook(res, await factsWorkbook(told.value));
    });
