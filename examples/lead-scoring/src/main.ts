import express from 'express';
import { createContainer } from './container.js';
import { applicantRoutes } from './http/applicant-routes.js';
import { logger } from './lib/logger.js';

const app = express();
app.use(express.json());
app.use('/applicants', applicantRoutes(createContainer()));

const port = Number(process.env.PORT ?? 3000);
app.listen(port, () => logger.info('listening', { port }));
