import { Router } from 'express';
import { webText } from '../../messages/web/web';
import type { WebPorts } from '../ports';

/** For whoever watches the process: alive, ready, measured. No data of the instance, so no token. */
export const healthRoutes = ({ readiness, metrics }: Pick<WebPorts, 'readiness' | 'metrics'>): Router =>
  Router()
    .get('/healthz', (_req, res) => {
      res.json({ status: 'ok' });
    })
    .get('/readyz', async (_req, res) => {
      const { ready, waitingFor } = await readiness().catch(() => ({ ready: false, waitingFor: [webText.system] }));
      res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'waiting', waitingFor });
    })
    .get('/metrics', async (_req, res) => {
      res.setHeader('Content-Type', metrics.contentType);
      res.send(await metrics.metrics());
    });
