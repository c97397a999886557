import express, { Router, type ErrorRequestHandler, type Express } from 'express';
import { webFaults } from '../messages/web/web-faults';
import { createAssets, type Assets } from './http/assets';
import { HttpFault, toHttpFault } from './http/faults';
import { createLive } from './http/live';
import { requestId, requestIdOf, requestTimes } from './http/request';
import { actorsOnly, demoOnly, identify, readersOnly } from './http/reader';
import { sameOrigin, securityHeaders } from './http/security';
import { createShell, sendPage, type LoadShell } from './http/shell';
import type { WebLog, WebPorts } from './ports';
import { actRoutes } from './routes/acts';
import { apiRoutes } from './routes/api';
import { boardRoutes } from './routes/board';
import { channelRoutes } from './routes/channels';
import { deliveryRoutes } from './routes/deliveries';
import { catalogueRoutes } from './routes/catalogues';
import { draftRoutes } from './routes/drafts';
import { factsRoutes } from './routes/facts';
import { fileRoutes } from './routes/files';
import { healthRoutes } from './routes/health';
import { importRoutes } from './routes/imports';
import { inspectionActRoutes, inspectionRoutes } from './routes/inspections';
import { linkingRoutes } from './routes/linking';
import { organisationRoutes } from './routes/organisation';
import { planFundingActRoutes, planFundingRoutes } from './routes/plan-funding';
import { replyRoutes } from './routes/reply';
import { reportActRoutes, reportRoutes } from './routes/reports';
import { rehearsalRoutes } from './routes/rehearsal';
import { roleRoutes } from './routes/role';
import { signInRoutes } from './routes/sign-in';
import { singleTaskRoutes } from './routes/single-tasks';
import { simulatorRoutes } from './routes/simulator';
import { workbookRoutes } from './routes/workbooks';
import { createTaskPage, taskRoutes, type MakeTaskPage } from './routes/tasks';
import { ErrorPage } from './views/frame/error';

const FORM_LIMIT = '64kb';

/**
 * The board, the task pages, the simulator, the JSON API and the probes over the ports. Knows no database and no
 * Temporal. Event streams stay open: whoever closes the server closes its connections too.
 */
export const createWeb = (ports: WebPorts): Express => {
  const assets = createAssets();
  const live = createLive(ports);
  const loadShell = createShell(ports, assets, live);
  const makeTaskPage = createTaskPage(ports, loadShell);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestId, requestTimes(ports.metrics), securityHeaders());
  app.use(healthRoutes(ports));
  app.get('/tai-san/:version/:name', assets.serve);
  app.use(sameOrigin, express.urlencoded({ extended: false, limit: FORM_LIMIT, parameterLimit: 50 }));
  app.use(apiRoutes(ports));
  // Whoever has a letter's link has proved himself by it.
  app.use(replyRoutes(ports.replies, ports, assets));
  app.use(identify(ports), signInRoutes(ports, assets), readersOnly);
  app.get('/su-kien', live.stream);
  app.use(boardRoutes(ports, loadShell));
  app.use(taskRoutes(ports, loadShell, makeTaskPage));
  app.use(fileRoutes(ports), draftRoutes(ports), factsRoutes(ports.facts, ports, loadShell));
  app.use(inspectionRoutes(ports.inspections, loadShell), reportRoutes(ports, loadShell));
  app.use(planFundingRoutes(ports.planFundings, loadShell));
  app.use(deliveryRoutes(ports), channelRoutes(ports.channels, ports, loadShell));
  app.use(actingRoutes(ports, loadShell, makeTaskPage), demoRoutes(ports, loadShell));
  app.use(() => {
    throw new HttpFault('notFound');
  });
  app.use(answerFaults(assets, ports.log));
  return app;
};

/** What is done, each act by the right of whoever is signed in or was picked. */
const actingRoutes = (ports: WebPorts, loadShell: LoadShell, makeTaskPage: MakeTaskPage): Router => {
  const { singles, imports, catalogues, workbooks, organisation } = ports;
  const routes = Router().use(actorsOnly);
  routes.use(inspectionActRoutes(ports.inspections, loadShell), reportActRoutes(ports, loadShell));
  routes.use(planFundingActRoutes(ports.planFundings, loadShell));
  routes.use(actRoutes(ports, loadShell, makeTaskPage), linkingRoutes(ports, loadShell));
  if (singles) routes.use(singleTaskRoutes(singles, ports, loadShell));
  if (imports) routes.use(importRoutes(imports, ports, loadShell));
  if (catalogues) routes.use(catalogueRoutes(catalogues, loadShell));
  if (workbooks) routes.use(workbookRoutes(workbooks));
  if (organisation) routes.use(organisationRoutes(organisation, ports, loadShell));
  return routes;
};

/** Taking anybody's place: for a demo, on its own machine. */
const demoRoutes = (ports: WebPorts, loadShell: LoadShell): Router => {
  const routes = Router().use(demoOnly, roleRoutes(ports));
  if (ports.simulator) routes.use(simulatorRoutes(ports.simulator, ports, loadShell));
  if (ports.rehearsal) routes.use(rehearsalRoutes(ports.rehearsal));
  return routes;
};

const answerFaults =
  (assets: Assets, log: WebLog): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    const fault = toHttpFault(error);
    const id = requestIdOf(res);
    if (fault.status >= 500)
      log.error({ err: error, requestId: id, method: req.method, path: req.path }, 'request failed');
    // Half an answer is out: the only honest end is to break off.
    if (res.headersSent) return void res.destroy();
    if (req.path.startsWith('/api/')) {
      const [title] = webFaults[fault.code];
      res
        .status(fault.status)
        .json({ error: { code: fault.code, message: title, detail: fault.detail, requestId: id } });
      return;
    }
    void sendPage(res, ErrorPage({ assets, fault, requestId: id }), fault.status).catch(next);
  };
