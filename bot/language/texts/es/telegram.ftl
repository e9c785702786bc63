# Lo que solo muestra Telegram: 512 caracteres como mucho, y 120 la corta.
telegram-description =
    Conozco las reglas de la movilidad Erasmus+ en formación profesional (FP): quién puede ir, adónde, cuánto tiempo, con qué dinero y cómo se solicita. Pregúntame con tus palabras; cada respuesta muestra de dónde sale. El texto de la guía está por ahora en inglés.
telegram-short-description = Respuestas sobre la movilidad Erasmus+ en formación profesional, con sus fuentes.
telegram-text-only = Solo sé leer texto. Escribe tu pregunta en pocas palabras, por favor.

# A lo que no es texto.
media-sticker = 🙂 Solo entiendo palabras. ¿Qué te gustaría saber sobre tu estancia en el extranjero?
media-voice = No puedo escuchar mensajes de voz ni sonido. Escribe tu pregunta en pocas palabras.
media-picture = No he mirado la imagen: solo puedo leer texto. Escribe tu pregunta en pocas palabras.
media-document = No he abierto el archivo: solo puedo leer texto. Escribe tu pregunta en pocas palabras.
media-mention = ¿Sí? Escribe tu pregunta detrás de mi nombre, o responde a un mensaje solo con mi nombre: entonces tomo ese mensaje como la pregunta.

# Debajo de una respuesta a las palabras que vienen con una imagen o un archivo.
media-not-looked-at-picture = Solo he leído tus palabras. No he mirado la imagen.
media-not-looked-at-document = Solo he leído tus palabras. No he abierto el archivo.
media-not-looked-at-other = Solo he leído tus palabras, no lo que enviaste con ellas.

correction-not-read = Has cambiado un mensaje anterior. Yo ya lo había usado tal como estaba, así que para mí no ha cambiado nada. Escríbeme qué debe ser distinto.
button-page = Mis grupos
