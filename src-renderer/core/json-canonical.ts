import type { JsonObject, JsonValue } from './json';

const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The one text of a JSON value (RFC 8785): no spaces, names sorted by UTF-16 code units, numbers as ECMAScript prints them.
 * Throws on what RFC 8785 forbids (NaN, infinities, half surrogate pairs): our own mistake, since `toJson` cleans what users type.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${canonicalString(name)}:${canonicalJson(memberOf(value, name))}`);
  return `{${members.join(',')}}`;
}

/** A deep copy that JSON can hold exactly: members without a value are left out, half surrogate pairs become U+FFFD. Throws on functions, NaN and the like. */
export function toJson(value: unknown): JsonValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.replace(loneSurrogates, '\uFFFD');
  if (typeof value === 'number') {
    canonicalNumber(value);
    return value;
  }
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object') return toJsonObject(value);
  throw new TypeError(`A ${typeof value} cannot be written as JSON.`);
}

/** `toJson` for an object. */
export function toJsonObject(value: object): JsonObject {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name.replace(loneSurrogates, '\uFFFD'), toJson(member)]));
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be written as JSON.`);
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (loneSurrogate.test(value)) throw new TypeError('Half a surrogate pair cannot be written as JSON.');
  return JSON.stringify(value);
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function memberOf(value: JsonObject, name: string): JsonValue {
  const member = value[name];
  if (member === undefined) throw new TypeError(`The member ${name} has no value.`);
  return member;
}
