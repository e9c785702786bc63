# Alrededor de la respuesta a quien está en apuros; la respuesta misma está en knowledge/safety.
urgent-contact = **Tu contacto de emergencia: { $name }, { $phone }.** { $note }
urgent-offer = Con un toque, tu mensaje y tu nombre llegan a { $office }, marcados como urgentes, a cualquier hora. Puede que nadie lo vea enseguida: si hay peligro, llama antes al 112. Sin el toque no lo lee nadie más.
urgent-button-person = Enviarlo ya a una persona
urgent-handed-over = He enviado tu mensaje, marcado como urgente, a { $office }. No sé cuándo lo leerán. **Si hay peligro: no esperes, llama al 112.**
urgent-handed-over-already = Ya tienen tu mensaje. **Si hay peligro: no esperes, llama al 112.**
urgent-nobody = No puedo avisar a una persona por ti. **Si hay peligro llama al 112.** Si no, llama a tu organización de envío: el número está en tus papeles.
case-notice-urgent = **Urgente:** una persona en apuros se ha dirigido a { $office }. Léelo ya, por favor.
case-urgent = URGENTE
