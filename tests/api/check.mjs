// SPDX-License-Identifier: EUPL-1.2
// One answer against the description: status, headers, media type and body.
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/// Follows a $ref within the description.
export function resolved(description, part) {
  while (part && part.$ref) {
    part = part.$ref.slice(2).split('/').reduce((at, key) => at[key.replace('~1', '/').replace('~0', '~')], description);
  }
  return part;
}

/// Gives a function (path, answer) → what is wrong with the answer, as texts.
export function checker(description) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  ajv.addSchema(description, 'api');
  const made = new Map();
  const validator = (schema) => {
    if (!made.has(schema)) {
      const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
      made.set(schema, ajv.compile(JSON.parse(text)));
    }
    return made.get(schema);
  };
  return (path, answer) => {
    const wrong = [];
    const responses = description.paths[path]?.get?.responses ?? {};
    const response = resolved(description, responses[answer.status] ?? responses.default);
    if (!response) return [`${path}: status ${answer.status} is not described`];
    for (const [name, reference] of Object.entries(response.headers ?? {})) {
      const header = resolved(description, reference);
      const value = answer.headers[name.toLowerCase()];
      if (value === undefined) {
        if (header.required) wrong.push(`no header ${name}`);
      } else if (!validator(header.schema)(value)) {
        wrong.push(`header ${name}: ${value}`);
      }
    }
    if (answer.headers['api-version'] !== description.info.version) wrong.push('another API-Version');
    if (answer.headers['access-control-allow-origin'] !== '*') wrong.push('no CORS');
    for (const [name, value] of [['x-content-type-options', 'nosniff'], ['x-frame-options', 'DENY']]) {
      if (answer.headers[name] !== value) wrong.push(`no ${name}`);
    }
    if (!/frame-ancestors 'none'/.test(answer.headers['content-security-policy'] ?? '')) wrong.push('no CSP');
    if (!answer.headers['cache-control']) wrong.push('no Cache-Control');
    const described = Object.entries(response.content ?? {});
    if (described.length === 0) {
      if (answer.text !== '') wrong.push('a body that is not described');
      return wrong;
    }
    const type = answer.headers['content-type'];
    const content = described.find(([name]) => name === type)?.[1];
    if (!content) return [...wrong, `Content-Type ${type} is not described`];
    let body = answer.text;
    if (type.endsWith('json')) {
      try {
        body = JSON.parse(answer.text);
      } catch (error) {
        return [...wrong, `no JSON: ${error.message}`];
      }
    }
    const valid = validator(content.schema);
    if (!valid(body)) {
      wrong.push(...valid.errors.slice(0, 5).map((each) => `${each.instancePath} ${each.message} ${JSON.stringify(each.params)}`));
    }
    if (type === 'application/problem+json' && body.status !== answer.status) wrong.push('status differs');
    return wrong;
  };
}
