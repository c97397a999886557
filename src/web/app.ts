import express, { type ErrorRequestHandler, type Express } from 'express';
import { webText } from '../messages/web';
import { createAssets, type Assets } from './http/assets';
import { HttpFault, toHttpFault } from './http/faults';
import { createLive } from './http/live';
import { requestId, requestIdOf, requestTimes } from './http/request';
import { pageAccess, sameOrigin, securityHeaders } from './http/security';
import { createShell, sendPage } from './http/shell';
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
import { replyRoutes } from './routes/reply';
import { reportActRoutes, reportRoutes } from './routes/reports';
import { rehearsalRoutes } from './routes/rehearsal';
import { roleRoutes } from './routes/role';
import { singleTaskRoutes } from './routes/single-tasks';
import { simulatorRoutes } from './routes/simulator';
import { workbookRoutes } from './routes/workbooks';
import { createTaskPage, taskRoutes } from './routes/tasks';
import { ErrorPage } from './views/error';

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
  app.use(pageAccess(ports.access));
  app.get('/su-kien', live.stream);
  app.use(boardRoutes(ports, loadShell));
  app.use(taskRoutes(ports, loadShell, makeTaskPage));
  app.use(fileRoutes(ports), draftRoutes(ports), factsRoutes(ports.facts, ports, loadShell));
  app.use(inspectionRoutes(ports.inspections, loadShell), reportRoutes(ports, loadShell));
  app.use(deliveryRoutes(ports), channelRoutes(ports.channels, ports, loadShell));
  // Acting and the phones are for a demo: elsewhere nobody has proved who he is (sign-in is a later issue).
  if (ports.access.demo) {
    app.use(inspectionActRoutes(ports.inspections, loadShell), reportActRoutes(ports, loadShell));
    if (ports.singles) app.use(singleTaskRoutes(ports.singles, ports, loadShell));
    app.use(actRoutes(ports, loadShell, makeTaskPage), roleRoutes(ports), linkingRoutes(ports, loadShell));
    if (ports.imports) app.use(importRoutes(ports.imports, ports, loadShell));
    if (ports.catalogues) app.use(catalogueRoutes(ports.catalogues, loadShell));
    if (ports.workbooks) app.use(workbookRoutes(ports.workbooks));
    if (ports.organisation) app.use(organisationRoutes(ports.organisation, ports, loadShell));
    if (ports.simulator) app.use(simulatorRoutes(ports.simulator, ports, loadShell));
  }
  if (ports.rehearsal) app.use(rehearsalRoutes(ports.rehearsal));
  app.use(() => {
    throw new HttpFault('notFound');
  });
  app.use(answerFaults(assets, ports.log));
  return app;
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
      const [title] = webText.faults[fault.code];
      res
        .status(fault.status)
        .json({ error: { code: fault.code, message: title, detail: fault.detail, requestId: id } });
      return;
    }
    void sendPage(res, ErrorPage({ assets, code: fault.code, requestId: id }), fault.status).catch(next);
  };
