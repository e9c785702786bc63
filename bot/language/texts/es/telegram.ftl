# Lo que solo muestra Telegram: 512 caracteres como mucho, y 120 la corta.
telegram-description =
    Conozco las reglas de la movilidad Erasmus+ en formación profesional (FP): quién puede ir, adónde, cuánto tiempo, con qué dinero y cómo se solicita. Pregúntame con tus palabras; cada respuesta muestra de dónde sale. El texto de la guía está por ahora en inglés.
telegram-short-description = Respuestas sobre la movilidad Erasmus+ en formación profesional, con sus fuentes.
telegram-text-only = Solo sé leer texto. Escribe tu pregunta en pocas palabras, por favor.
