import { TwitterApi } from 'twitter-api-v2';

/** Publishes on the company's account. */
export class SocialChannel {
  constructor(private readonly api: TwitterApi) {}

  static fromEnvironment(): SocialChannel {
    return new SocialChannel(new TwitterApi(process.env.X_TOKEN ?? ''));
  }

  /** Returns the id of the post. */
  async publish(text: string): Promise<string> {
    const { data } = await this.api.v2.tweet(text);
    return data.id;
  }
}
