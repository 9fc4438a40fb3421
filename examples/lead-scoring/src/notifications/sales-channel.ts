import type { WebClient } from '@slack/web-api';

/** The Slack channel of the sales team. */
export class SalesChannel {
  constructor(
    private readonly slack: WebClient,
    private readonly channel = '#inbound',
  ) {}

  async announce(text: string): Promise<void> {
    await this.slack.chat.postMessage({ channel: this.channel, text });
  }
}
