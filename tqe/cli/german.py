"""The German of the help: every text of it, by its English."""

from collections.abc import Mapping

HEADINGS: Mapping[str, str] = {"Arguments": "Argumente", "Options": "Optionen", "Commands": "Befehle"}
USAGE: Mapping[str, str] = {"[OPTIONS]": "[OPTIONEN]", "COMMAND [ARGS]": "BEFEHL [ARGUMENTE]"}
EXTRAS: Mapping[str, str] = {"required": "nötig", "default": "Vorgabe"}
"""What stands in brackets behind an option or an argument."""

TEXTS: Mapping[str, str] = {
    "Show this message and exit.": "Diese Hilfe zeigen.",
    "Show the version and exit.": "Die Version zeigen.",
    "Checks German news translations: artifacts, numbers, typography, and what a model makes of them.": (
        "Prüft deutsche Nachrichtenübersetzungen: Spuren der Maschine, Zahlen, Typografie und was ein Modell "
        "daraus macht."
    ),
    # check
    "Check German translations; exit with 0 if they pass, 1 if not, 2 if one cannot be read.": (
        "Deutsche Übersetzungen prüfen; Exit-Code 0, wenn sie bestehen, 1, wenn nicht, 2, wenn eine nicht "
        "lesbar ist."
    ),
    "German files, folders, patterns; - is standard input.": (
        "Deutsche Dateien, Ordner, Muster; - ist die Standardeingabe."
    ),
    "The English source.": "Die englische Vorlage.",
    "Where the sources of several targets are: '{dir}/{stem}.en{suffix}'.": (
        "Wo die Vorlagen mehrerer Artikel liegen: '{dir}/{stem}.en{suffix}'."
    ),
    "bundled, a model id already on this machine, or a folder.": (
        "bundled, die Kennung eines Modells, das auf diesem Rechner liegt, oder ein Ordner."
    ),
    "Do without everything that needs a model.": "Ohne alles, was ein Modell braucht.",
    "What runs the model: auto, ctranslate2 or transformers.": (
        "Was das Modell rechnet: auto, ctranslate2 oder transformers."
    ),
    "Typography and house style.": "Typografie und Hausstil.",
    "Only these checks or dimensions.": "Nur diese Prüfungen oder Dimensionen.",
    "Not these checks or dimensions.": "Nicht diese Prüfungen oder Dimensionen.",
    "A file of terms, CSV or TBX; repeatable.": "Eine Datei mit Begriffen, CSV oder TBX; mehrfach möglich.",
    "terminal (default), json, sarif, ...; repeatable.": "terminal (Vorgabe), json, sarif, ...; mehrfach möglich.",
    "Fail if a finding is at least this severe.": "Durchfallen, wenn ein Befund mindestens so schwer ist.",
    "Fail if the quality score is below N.": "Durchfallen, wenn die Qualitätsnote unter N liegt.",
    "Fail if the estimate grades it so, or worse.": "Durchfallen, wenn die Schätzung so lautet oder schlechter.",
    "Fail on any new finding but a neutral one; needs --baseline or --diff-base.": (
        "Bei jedem neuen Befund durchfallen, neutrale ausgenommen; braucht --baseline oder --diff-base."
    ),
    "Fail if an article has more findings, neutral ones aside.": (
        "Durchfallen, wenn ein Artikel mehr Befunde hat, neutrale nicht gezählt."
    ),
    "Fail if these checks did not run.": "Durchfallen, wenn diese Prüfungen nicht gelaufen sind.",
    "Known findings, from tqe baseline: only new ones count.": (
        "Bekannte Befunde, von tqe baseline: Nur neue zählen."
    ),
    "Only targets that git says have changed since this revision.": (
        "Nur Artikel, die sich laut git seit dieser Revision geändert haben."
    ),
    "Instead of the nearest tqe.toml.": "Statt der nächsten tqe.toml.",
    "Language of messages; default from the locale.": "Sprache der Meldungen; Vorgabe ist die der Umgebung.",
    "Use nothing that earlier runs kept.": "Nichts verwenden, was frühere Läufe aufgehoben haben.",
    "Check in so many processes; default by files and cores.": (
        "In so vielen Prozessen prüfen; Vorgabe nach Dateien und Kernen."
    ),
    # batch
    "Check an archive of articles into a folder of reports; run again, it goes on where it was killed.": (
        "Ein Archiv von Artikeln prüfen, die Berichte in einen Ordner; noch einmal aufgerufen geht es dort weiter, "
        "wo es abgebrochen wurde."
    ),
    "JSON Lines (.jsonl) or Parquet (.parquet) with an article a line or row; or as for tqe check.": (
        "JSON Lines (.jsonl) oder Parquet (.parquet) mit einem Artikel je Zeile; oder wie bei tqe check."
    ),
    "The folder; of an interrupted run: go on.": "Der Ordner; ist es der eines abgebrochenen Laufs: weitermachen.",
    "Other names of the fields id, target, source, name.": "Andere Namen der Felder id, target, source, name.",
    "Articles in a file of the output.": "Artikel in einer Datei der Ausgabe.",
    "What the reports are written as.": "Als was die Berichte geschrieben werden.",
    "Processes; default: one for each core.": "Prozesse; ohne Angabe einer für jeden Kern.",
    "Spread the work with Ray.": "Die Arbeit mit Ray verteilen.",
    "A cluster that is there; default: this machine.": (
        "Ein Cluster, den es schon gibt; ohne Angabe dieser Rechner."
    ),
    # checks, explain
    "List the checks: id, severity, confidence, what it needs, and what it finds.": (
        "Die Prüfungen auflisten: Kennung, Schwere, Sicherheit, was sie brauchen und was sie finden."
    ),
    "Only those that are on in this profile.": "Nur solche, die in diesem Profil eingeschaltet sind.",
    "Show what a check finds, why, what it leaves alone, and examples.": (
        "Zeigen, was eine Prüfung findet, warum und was sie in Ruhe lässt, mit Beispielen."
    ),
    "The id of a check; tqe checks lists them.": "Die Kennung einer Prüfung; tqe checks listet sie auf.",
    # fix
    "Make the fixes that are safe unread; what else was found is left for tqe check.": (
        "Korrigieren, was ungelesen unbedenklich ist; was sonst gefunden wird, bleibt für tqe check."
    ),
    "German files, changed in place; - is standard input, written to standard output.": (
        "Deutsche Dateien, die geändert werden; - ist die Standardeingabe, geschrieben wird auf die "
        "Standardausgabe."
    ),
    "Only show what would change.": "Nur zeigen, was sich ändern würde.",
    # baseline
    "Write the findings of today to a file: tqe check --baseline lets them pass.": (
        "Die heutigen Befunde in eine Datei schreiben: tqe check --baseline lässt sie durchgehen."
    ),
    "Articles that are not named keep what the file has on them, and so do checks that do not run.": (
        "Artikel, die nicht genannt sind, behalten, was die Datei zu ihnen hat, ebenso Prüfungen, die nicht laufen."
    ),
    "German files, folders, patterns; with --prune all that it lists.": (
        "Deutsche Dateien, Ordner, Muster; mit --prune alle, die sie nennt."
    ),
    "The file; default: as configured, or tqe-baseline.json.": (
        "Die Datei; Vorgabe: die eingestellte, sonst tqe-baseline.json."
    ),
    "Add nothing; remove what is not found any more.": "Nichts hinzufügen; entfernen, was es nicht mehr gibt.",
    # benchmark
    "Measure how far tqe's scores and findings agree with people who marked the errors in translations.": (
        "Messen, wie weit Noten und Befunde von tqe mit Menschen übereinstimmen, die Fehler in Übersetzungen "
        "markiert haben."
    ),
    "MQM data: JSON lines, TSV, WMT's TSV with <v> spans; gzip or plain.": (
        "MQM-Daten: JSON Lines, TSV, TSV des WMT mit <v>-Stellen; gzip oder nicht."
    ),
    "Keep results in this file, and go on with those that are there.": (
        "Ergebnisse in dieser Datei festhalten und mit denen weitermachen, die dort stehen."
    ),
    "Only the first N segments of each file.": "Nur die ersten N Segmente jeder Datei.",
    "Check the German alone, as if no source were given.": "Das Deutsche allein prüfen, als gäbe es keine Vorlage.",
    "Bootstrap samples for the intervals; 0 for none.": "Bootstrap-Stichproben für die Intervalle; 0 für keine.",
    "Where the bootstrap begins.": "Womit der Bootstrap beginnt.",
    "Check in so many processes.": "In so vielen Prozessen prüfen.",
    "Print JSON instead of tables.": "JSON ausgeben statt Tabellen.",
    # calibrate
    "Fit the estimate to people's marks, so that it can use what a model makes of the German.": (
        "Die Schätzung an das anpassen, was Menschen markiert haben, damit sie nutzen kann, was ein Modell aus dem "
        "Deutschen macht."
    ),
    "The result is kept beside the user's configuration and holds for that model from then on.": (
        "Das Ergebnis wird bei der Konfiguration des Benutzers abgelegt und gilt von da an für dieses Modell."
    ),
    "MQM data in the formats of tqe benchmark.": "MQM-Daten in den Formaten von tqe benchmark.",
    "Instead of where tqe check looks for it.": "Statt dort, wo tqe check es sucht.",
    # config
    "Print what holds for an article, or for all in a folder, as TOML, with the line that says so.": (
        "Als TOML ausgeben, was für einen Artikel oder für alle in einem Ordner gilt, mit der Zeile, in der es steht."
    ),
    "The article, or the folder, for which it holds.": "Der Artikel oder der Ordner, für den es gilt.",
    "Print the JSON Schema of tqe.toml, for editors.": "Das JSON-Schema der tqe.toml ausgeben, für Editoren.",
    # init
    "Write a tqe.toml that explains itself, and a pipeline that checks the articles if one is named.": (
        "Eine tqe.toml schreiben, die sich selbst erklärt, und eine Pipeline, die Artikel prüft, wenn eine genannt ist."
    ),
    "Nothing is overwritten; a configuration that is there already stays and is no error if a pipeline is named.": (
        "Nichts wird überschrieben; eine Konfiguration, die schon da ist, bleibt und ist kein Fehler, wenn eine "
        "Pipeline genannt ist."
    ),
    "Also write what runs tqe there.": "Auch schreiben, was tqe dort ausführt.",
    "Overwrite what is there.": "Überschreiben, was da ist.",
    "Print the files and write none.": "Die Dateien ausgeben und keine schreiben.",
    # translate, models
    "Print the back-translation of a German file, a sentence a line, an empty line between blocks.": (
        "Die Rückübersetzung einer deutschen Datei ausgeben, ein Satz je Zeile, zwischen Absätzen eine Leerzeile."
    ),
    "A German file; - is standard input.": "Eine deutsche Datei; - ist die Standardeingabe.",
    "List the models that --model can name.": "Die Modelle auflisten, die --model nennen kann.",
    "Download a model: the only command of tqe that uses the network.": (
        "Ein Modell herunterladen: der einzige Befehl von tqe, der das Netz benutzt."
    ),
    "The id of a MarianMT model on Hugging Face.": "Die Kennung eines MarianMT-Modells auf Hugging Face.",
}
