// Reads a JSON-stat dataset from standard input and writes what its author's toolkit makes of it.
const JSONstat = require('jsonstat-toolkit');

const dataset = JSONstat(JSON.parse(require('node:fs').readFileSync(0, 'utf8')));
const table = dataset.toTable({ type: 'array', status: true, field: 'id', content: 'id', vlabel: 'value', slabel: 'status' });
const [header, ...rows] = table;
process.stdout.write(JSON.stringify({
  class: dataset.class, id: dataset.id, n: dataset.n, role: dataset.role, header, rows,
}));
