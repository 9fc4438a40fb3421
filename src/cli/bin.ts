#!/usr/bin/env node
import { main } from './main.js';
import { nodeEngine } from './node-engine.js';
import { nodeTerminal } from './node-terminal.js';

process.exitCode = await main(process.argv.slice(2), nodeTerminal(), nodeEngine);
