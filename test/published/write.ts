// `npm run published`: writes docs/published-rows.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPage } from './table';

writeFileSync(join(__dirname, '../../docs/published-rows.md'), publishedPage());
