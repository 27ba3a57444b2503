/** The reader for the OpenAPI document (Swagger UI), from our own address: it needs no network and no inline script. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';
import * as z from 'zod';
import { type Route, route } from '../http/route.ts';

export const DOCS_FILES = '/docs-files';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>Jingfa API</title>
    <link rel="stylesheet" href="${DOCS_FILES}/swagger-ui.css" />
  </head>
  <body>
    <main id="swagger-ui"></main>
    <script src="${DOCS_FILES}/swagger-ui-bundle.js"></script>
    <script src="${DOCS_FILES}/start.js"></script>
  </body>
</html>
`;
const START =
  "window.ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n";

export const docsRoute: Route = route({
  method: 'get',
  path: '/docs',
  id: 'docs',
  summary: '接口文档 / documentation to read',
  tag: 'operation',
  access: 'public',
  answers: { 200: { description: 'a page', schema: z.string(), mediaType: 'text/html' } },
  async handle({ res }) {
    res.type('html').send(PAGE);
    return undefined;
  },
});

/** The package has no types; all that is wanted of it is where its files are. */
const FILES = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui.css')));

/** To be mounted under `DOCS_FILES`. */
export function docsFiles(): RequestHandler[] {
  const start: RequestHandler = (req, res, next) => {
    if (req.path === '/start.js') res.type('js').send(START);
    else next();
  };
  return [start, express.static(FILES, { index: false, dotfiles: 'ignore' })];
}
