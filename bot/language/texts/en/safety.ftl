# Around the answer to somebody in need; that answer itself stands in knowledge/safety.
urgent-contact = **Your emergency contact: { $name }, { $phone }.** { $note }
urgent-offer = One tap sends your message and your name to { $office }, marked urgent, at any hour. Nobody may see it at once: in danger call 112 first. Without the tap nobody else reads it.
urgent-button-person = Send it to a person now
urgent-handed-over = I have sent your message, marked urgent, to { $office }. I do not know when they read it. **In danger: do not wait, call 112.**
urgent-handed-over-already = Your message is with them already. **In danger: do not wait, call 112.**
urgent-nobody = I cannot reach a person for you. **In danger call 112.** Else call your sending organisation: the number is in your papers.
case-notice-urgent = **Urgent:** somebody in need has turned to { $office }. Please read it now.
case-urgent = URGENT
