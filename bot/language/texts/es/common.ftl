# Lo que dice el asistente alrededor de sus respuestas.

welcome =
    {""}**Hola, soy Vademecum.** Conozco las reglas de la movilidad Erasmus+ en formación profesional (FP): salir como estudiante, aprendiz, docente o formador, y gestionar un proyecto así.

    Pregúntame con tus palabras, por ejemplo:

    - Soy aprendiz, ¿cuánto tiempo puedo salir al extranjero?
    - ¿Cuánto dinero hay para un viaje de 1.200 km?
    - ¿Cómo solicita una plaza nuestro centro?

    Cada respuesta muestra de dónde sale. Lo que la guía no dice, no me lo invento. El texto de la guía está por ahora en inglés. /check repasa tu propio caso con unas preguntas, /mobility hace una lista para tu estancia; /help cuenta más.

help =
    {""}**Qué sé hacer**

    - Responder preguntas sobre la movilidad Erasmus+ en FP: quién puede ir, adónde, cuánto tiempo, con qué dinero, cómo se solicita, qué hay que preparar y qué viene después.
    - Comprobar tu propio caso con unas preguntas: puedo ir, puede solicitar nuestra organización, encaja mi estancia, qué recibiría.
    - Hacer una lista para tu propia estancia, guardar lo que ya has hecho y recordártelo a tiempo.
    - Decir cuál es la Agencia Nacional de un país: *¿cuál es la agencia de Portugal?*
    - Reconocer cuándo la guía no tiene respuesta, y a quién preguntar entonces.

    {""}**Comandos**

    - /check muestra las comprobaciones; /resume sigue con una sin terminar, /back vuelve una pregunta atrás, /restart la empieza de nuevo, /cancel la termina
    - /mobility crea tu propia estancia y la cambia; /checklist muestra qué hacer para ella y para cuándo
    - /reminders dice cuándo te recuerdo lo que toca, y lo detiene
    - /person pasa tu pregunta a una persona, si estás de acuerdo
    - /mygroup muestra los grupos en los que estás
    - /notifications dice qué mensajes quieres recibir
    - /settings muestra lo que puedes ajustar
    - /language cambia el idioma
    - /about dice quién soy y qué guardo
    - /privacy dice quién ve lo que escribes y te deja elegir
    - /export te entrega todo lo que guardo sobre ti
    - /forget lo borra
    - /help muestra este texto

    Escribe tu pregunta sin más. Mejor una cada vez. La guía está por ahora en inglés: te cito sus frases tal como están.

about =
    Soy un asistente para quienes solicitan, preparan o gestionan una movilidad Erasmus+ KA1 en FP. Mis respuestas son pasajes de una guía escrita en palabras sencillas, cada uno con su convocatoria y su fuente; informan, no deciden nada. La última palabra la tienen tu organización de envío y tu Agencia Nacional.

    {""}**Qué guardo:** tu idioma, tus preguntas sin nombres, direcciones ni números personales, mis respuestas, lo que respondes en las comprobaciones y tu estancia con lo que has marcado, para entender una pregunta que siga a otra. Nada se pasa a nadie más sin tu permiso: si entras en un grupo, quienes lo coordinan ven que estás, cuánto de tu lista está hecho y qué mensajes te llegaron, y temas que preguntaron al menos cinco personas, sin palabras ni nombres. Quienes cuidan la guía leen una pregunta, sin nombre, si tú lo permites o si al menos tres personas preguntaron lo mismo. /privacy dice más y te deja elegir.
about-you = Aquí eres `{ $name }`: quien me gestiona puede necesitarlo para nombrarte administrador.
about-kept-for = Los mensajes y las preguntas se borran { $days ->
    [one] al cabo de un día
   *[other] a los { $days } días
}. /export te entrega todo lo que guardo sobre ti, /forget lo borra al momento.

help-admin =
    {""}**Para administradores**

    - /pause\_answers y un motivo: por ahora no se responden preguntas, y todo el mundo lee el motivo
    - /resume\_answers: se vuelven a responder preguntas
    - /organisations: las organizaciones y quienes las coordinan
    - /audit: lo que han hecho administradores y coordinadores

own-data-in-private = Aquí también leen otras personas. Escríbemelo en un chat solo nuestro, por favor.
export-too-often = Acabas de recibir tus datos. Puedes pedirlos otra vez dentro de { $count } minutos.
export-ready = Esto es todo lo que guardo sobre ti: quién eres para mí, tus preguntas y nuestros mensajes. De tus preguntas se quitaron nombres, direcciones y números antes de guardarlas.
forget-sure = ¿Borro todo lo que guardo sobre ti: tu idioma, tus preguntas y nuestros mensajes? No se puede deshacer.
forget-yes = Sí, borrarlo todo
forget-no = No, conservarlo
forget-not = No se ha borrado nada.
forgotten = He borrado todo lo que guardaba sobre ti. Si vuelves a escribir, empezamos de nuevo.

pause-needs-reason = Escribe el motivo detrás del comando: lo leerá quien pregunte.
pause-reason-too-long = Ese motivo tiene más de { $limit } caracteres. Escribe uno más corto.
pause-begun = Desde ahora no se responden preguntas. La gente lee este motivo: «{ $reason }». Tú, como administrador, sigues recibiendo respuestas. /resume\_answers termina la pausa.
pause-ended = Se vuelven a responder preguntas.
pause-none = Las respuestas no están en pausa.

language-which = ¿En qué idioma hablo?
language-chosen = Ahora hablo español. La guía está por ahora en inglés: te cito sus frases tal como están.

unknown-command = No conozco ese comando. /help muestra los que conozco; o pregunta sin más, con tus palabras.
button-too-old = Ese botón ya no sirve. Escribe sin más lo que quieras saber.
something-went-wrong = Algo ha fallado por mi parte y no he podido responder. Queda anotado. Pregunta otra vez dentro de un momento.

command-start = Empezar, y qué preguntar
command-help = Qué sé hacer
command-language = Cambiar el idioma
command-about = Quién soy y qué guardo
command-privacy = Quién ve lo que escribes
command-export = Todo lo que guardo sobre ti, en un archivo
command-forget = Borrar todo lo que guardo sobre ti

sources-title = Fuentes
sources-reported = sin confirmar por una fuente oficial
sources-call = { $count ->
    [one] convocatoria { $years }
   *[other] convocatorias { $years }
}
reply-passed = _Lo que había aquí se entregó una vez y no se guarda._

button-check = Comprobar mi caso
button-mobility = Mi estancia
button-person = Preguntar a una persona
button-language = Idioma
button-help = Qué sabes hacer
button-reminders = Recordatorios
button-notifications = Mensajes que quiero
button-mygroup = Mis grupos
button-export = Mis datos
button-forget = Borrar mis datos
button-private-chat = Seguir en un chat privado
settings = Te escribo en { $language }. ¿Qué te gustaría cambiar?
command-settings = Idioma, recordatorios, mensajes, tus datos
command-inbox = Preguntas que esperan respuesta
command-cohorts = Tus grupos y quién está listo
command-web = Abrir la página de coordinación
