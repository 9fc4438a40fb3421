'use client';

import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport } from 'ai';
import { useState } from 'react';
import { messageText } from './chat-message';

/** The chat in the customer area. */
export function HelpChat() {
  const [input, setInput] = useState('');
  const { messages, sendMessage, status } = useChat({ transport: new DefaultChatTransport({ api: '/api/help' }) });

  return (
    <section aria-label="Help with your account">
      <h2>Help</h2>
      <p role="note">This chat is answered by an AI system, not by a person. You can ask for a human at any time.</p>
      <ul>
        {messages.map((message) => (
          <li key={message.id} className={message.role}>
            {messageText(message)}
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void sendMessage({ text: input });
          setInput('');
        }}
      >
        <input value={input} onChange={(event) => setInput(event.target.value)} disabled={status === 'streaming'} />
      </form>
    </section>
  );
}
