"""Words that carry no meaning for retrieval, per language."""

from __future__ import annotations

from functools import cache

_WORDS = {
    "en": """a about after all also am an and any are as at be because been before being but by can could did do does doing
        don for from get had has have having he her here hers him his how i if in into is it its just let like ll m may me
        might more most must my need no nor not now of off on one or our out over own please re s same shall she should so
        some such t than that the their them then there these they this those to too up us ve very want was we were what
        when where which while who whom why will with would you your""",
    "es": """a al algo alguna algunas alguno algunos ante antes aquí así aunque cada como cómo con cual cuál cuales cuando
        cuándo cuanta cuánta cuánto cuánta de del desde donde dónde dos e el él ella ellas ellos en entre era es esa ese eso
        esta está estaba están estar este esto estos estoy fue ha hace hacer han has hasta hay he la las le les lo los más
        me mi mis mucho muy nada necesito ni no nos o otra otro para pero poco por porque puede pueden puedo que qué quien
        quién quiero se ser si sí sin sobre son soy su sus también te tengo tiene tienen todo todos tu tus un una uno unos
        y ya yo""",
    "fr": """à ai au aux avec avoir c ce ces cette comme comment d dans de des du elle elles en est et être il ils j je l la
        le les leur leurs ma mais me mes moi mon n ne nos notre nous on ou où par pas plus pour pourquoi puis qu quand que
        quel quelle quelles quels qui s sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y""",
    "de": """aber als am an auch auf aus bei bin bis bist da dann das dass dein dem den der des dich die dir doch du durch ein
        eine einem einen einer es für hat hatte habe haben hier ich ihr im in ist ja kann kein man mein mich mir mit muss
        nach nicht noch nur ob oder ohne sehr sein sich sie sind so über um und uns unter vom von vor war was wenn wer
        werden wie wieder wir wird wo zu zum zur""",
    "it": """a ad al alla alle allo anche che chi ci come con cosa da dal dalla dei del della delle di dove e è ed era gli ha
        hai hanno ho i il in io l la le lei lo loro ma mi mia mio ne nei nel nella noi non o per perché più può quale
        quando quanto questa questo se sei si sia sono su sua suo sul te ti tra tu un una uno vi voi""",
    "pt": """a à ao aos as às até com como da das de do dos e é ela ele eles em entre era essa esse esta está este eu foi há
        isso já lhe mais mas me meu minha muito na não nas nem no nos nós o onde os ou para pela pelo pode por porque posso
        qual quando quanto que quem se sem ser seu são só sua também te tem um uma você""",
}


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of *language* ("es", "es-MX"); English ones for a language without a list."""
    return frozenset(_WORDS.get(language.split("-")[0].lower(), _WORDS["en"]).split())
