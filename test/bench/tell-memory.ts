import { writeFileSync } from 'node:fs';

// Loaded before a program: writes the most memory that it ever held (kilobytes) to the file that BENCH_MEMORY names.
process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY ?? '', String(process.resourceUsage().maxRSS)));
