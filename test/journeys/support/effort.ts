/** What a form costs a practised person: four characters a second (with an input method), two seconds for each choice or press. */
import { type Hands, MOUSE } from './fill-form.ts';

const KEY_MS = 250;
const CHOICE_MS = 2_000;

export class Effort {
  /** Fields written into, choices made, buttons pressed. */
  acts = 0;
  /** Of the person, not of the machine. */
  ms = 0;

  readonly hands: Hands = {
    ...MOUSE,
    write: async (field, text) => {
      this.#note(text.length * KEY_MS);
      await MOUSE.write(field, text);
    },
    take: async (page, wanted) => {
      this.#note(CHOICE_MS);
      await MOUSE.take(page, wanted);
    },
    check: async (radio) => {
      this.#note(CHOICE_MS);
      await MOUSE.check(radio);
    },
    press: async (button) => {
      this.#note(CHOICE_MS);
      await MOUSE.press(button);
    },
  };

  #note(ms: number): void {
    this.acts += 1;
    this.ms += ms;
  }
}
