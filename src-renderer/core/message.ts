/**
 * What core says instead of a sentence: a key of text/ (`area.name`) and its values. A value may be a message itself,
 * which the reader of messages turns into text first, so that grammar stays with each language.
 */
export type Message = { readonly key: string; readonly values: MessageValues };
type MessageValue = string | number | Message;
type MessageValues = { readonly [name: string]: MessageValue };

export function message(key: string, values: MessageValues = {}): Message {
  return { key, values };
}
