# Lo que dice el asistente alrededor de sus respuestas.

welcome =
    {""}**Hola, soy Vademecum.** Conozco las reglas de la movilidad Erasmus+ en formación profesional (FP): salir como estudiante, aprendiz, docente o formador, y gestionar un proyecto así.

    Pregúntame con tus palabras, por ejemplo:

    - Soy aprendiz, ¿cuánto tiempo puedo salir al extranjero?
    - ¿Cuánto dinero hay para un viaje de 1.200 km?
    - ¿Cómo solicita una plaza nuestro centro?

    Cada respuesta muestra de dónde sale. Lo que la guía no dice, no me lo invento. El texto de la guía está por ahora en inglés. /help cuenta más.

help =
    {""}**Qué sé hacer**

    - Responder preguntas sobre la movilidad Erasmus+ en FP: quién puede ir, adónde, cuánto tiempo, con qué dinero, cómo se solicita, qué hay que preparar y qué viene después.
    - Decir cuál es la Agencia Nacional de un país: *¿cuál es la agencia de Portugal?*
    - Reconocer cuándo la guía no tiene respuesta, y a quién preguntar entonces.

    {""}**Comandos**

    - /language cambia el idioma
    - /about dice quién soy y qué guardo
    - /help muestra este texto

    Escribe tu pregunta sin más. Mejor una cada vez. La guía está por ahora en inglés: te cito sus frases tal como están.

about =
    Soy un asistente para quienes solicitan, preparan o gestionan una movilidad Erasmus+ KA1 en FP. Mis respuestas son pasajes de una guía escrita en palabras sencillas, cada uno con su convocatoria y su fuente; informan, no deciden nada. La última palabra la tienen tu organización de envío y tu Agencia Nacional.

    {""}**Qué guardo:** tu idioma, tus preguntas sin nombres, direcciones ni números personales, y mis respuestas, para entender una pregunta que siga a otra. Nada se pasa a nadie más.

language-which = ¿En qué idioma hablo?
language-chosen = Ahora hablo español. La guía está por ahora en inglés: te cito sus frases tal como están.

unknown-command = No conozco ese comando. /help muestra los que conozco; o pregunta sin más, con tus palabras.
button-too-old = Ese botón ya no sirve. Escribe sin más lo que quieras saber.
something-went-wrong = Algo ha fallado por mi parte y no he podido responder. Queda anotado. Pregunta otra vez dentro de un momento.

command-start = Empezar, y qué preguntar
command-help = Qué sé hacer
command-language = Cambiar el idioma
command-about = Quién soy y qué guardo

sources-title = Fuentes
sources-reported = sin confirmar por una fuente oficial
sources-call = { $count ->
    [one] convocatoria { $years }
   *[other] convocatorias { $years }
}
