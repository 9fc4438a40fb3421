import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_TOKEN);

/** Tells the editors in Slack that something waits for them. */
export async function tellEditors(text: string): Promise<void> {
  await slack.chat.postMessage({ channel: '#campaign-review', text });
}
