export { deliver, deliverAll } from './mail';
export type { OutgoingMail } from './mail';
export { SocialChannel } from './social';
export { tellEditors } from './team';
