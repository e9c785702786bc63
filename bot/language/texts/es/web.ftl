# La página de chat.

web-title = Vademecum: movilidad Erasmus+ en formación profesional
web-description = Pregunta sobre la movilidad Erasmus+ en formación profesional. Cada respuesta muestra de dónde sale.
web-tagline = Movilidad Erasmus+ en formación profesional
web-skip = Ir al campo de la pregunta
web-languages = Idioma
web-conversation = Conversación
web-no-script = Esta página necesita JavaScript para conversar. Permítelo para este sitio.

web-empty-title = ¿Qué quieres saber?
web-empty-text = Pregunta cómo salir al extranjero con Erasmus+ como estudiante, aprendiz, docente o formador, o cómo gestionar un proyecto así. Cada respuesta muestra la regla de la que sale; lo que la guía no dice no se inventa. El texto de la guía está por ahora en inglés.
web-empty-examples = Por ejemplo
web-example-length = Soy aprendiz, ¿cuánto tiempo puedo salir al extranjero?
web-example-money = ¿Cuánto dinero hay para un viaje de 1.200 km?
web-example-staff = ¿Puede un docente hacer una observación profesional de una semana?
web-example-school = ¿Cómo lo solicita nuestro centro?

web-question = Tu pregunta
web-question-hint = Intro envía, Mayúsculas e Intro empieza una línea nueva.
web-placeholder = Pregunta con tus palabras
web-send = Enviar
web-notice = Las respuestas informan; deciden tu organización de envío y tu Agencia Nacional.
web-about = Qué guardo

web-you-said = Tú:
web-assistant-said = Vademecum:
web-thinking = Lo estoy buscando
web-earlier = Mostrar mensajes anteriores
web-latest = Ir al último mensaje
web-choices = Elige una respuesta
web-button-tapped = Botón
web-not-kept = (no guardado)
web-download = Guardar { $name }
web-new-tab = (se abre en una pestaña nueva)

web-sources = { $count ->
    [one] Fuente
   *[other] { $count } fuentes
}
web-source-call = { $count ->
    [one] Convocatoria { $years }
   *[other] Convocatorias { $years }
}
web-source-confirmed = confirmado
web-source-reported = sin confirmar por una fuente oficial

web-connecting = Conectando …
web-connected-again = Conexión recuperada.
web-offline = Sin conexión. Lo que escribas se guarda aquí y se envía en cuanto vuelva la conexión.
web-language-offline = El idioma se podrá cambiar cuando vuelva la conexión.
web-state-sending = Enviando …
web-state-kept = Aún sin enviar; se guarda hasta que vuelva la conexión
web-send-again = Enviar otra vez

web-error-too-long = Son más de { NUMBER($count) } caracteres. Acórtalo, o pregunta una cosa cada vez.
web-error-too-fast = Han sido más de { $count } mensajes en un segundo. Envíalo otra vez dentro de un momento.
web-error-empty = Todavía no hay nada que enviar. Escribe primero tu pregunta.
web-error-button = Ese botón no se puede usar. Escribe lo que quieras saber.
web-error-not-stored = Tu mensaje no se ha podido guardar. Envíalo otra vez dentro de un momento.
web-error-protocol = La página ha enviado algo que no se entiende. Recargarla debería ayudar.
web-error-no-answer = La respuesta tarda más de lo normal. Aparecerá aquí en cuanto esté lista.

web-choose-file = Elegir un archivo
web-picture = Imagen: { $name }. El texto dice lo mismo.
web-error-file = No se ha podido entregar el archivo. Inténtalo otra vez.
web-error-file-large = Los archivos pueden tener { $limit } MB. Elige uno más pequeño.
web-error-file-type = No se admiten archivos de ese tipo: sí CSV, Excel (.xlsx), PDF, Word (.docx), texto, calendario, JPEG y PNG.
web-error-file-unasked = Ya no se pide ningún archivo. Empieza otra vez con el comando que lo pedía.
web-invited-title = Tienes una invitación
web-invited-text = Has abierto un enlace de invitación. No pasa nada antes de que la mires y digas que sí.
web-invited-open = Ver la invitación
web-invited-close = Ahora no

web-away-title = Un momento, por favor
web-away-text = Ahora mismo no se puede llegar al asistente. Lo que escribiste no se ha perdido. Abre esta página otra vez dentro de un minuto.
web-busy = Un momento: mucha gente pregunta al mismo tiempo
