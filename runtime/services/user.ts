// User: somebody with an e-mail address.
import { strict } from './strict';

type GoogleUser = GoogleAppsScript.Base.User;

const USER = { getEmail: [''] } as const;

class RawUser implements Pick<GoogleUser, keyof typeof USER> {
  private readonly email: string;

  constructor(email: string) {
    this.email = email;
  }

  getEmail(): string {
    return this.email;
  }

  /** Seen live by others: a user prints as the address. */
  toString(): string {
    return this.email;
  }
}

export function userOf(email: string): GoogleUser {
  return strict({ name: 'User', path: 'User', members: USER }, new RawUser(email));
}
