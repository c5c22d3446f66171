# Slova společná oknu, příkazové řádce a výstupům. Pravidla jsou v anglickém souboru.

## Co s věcí udělat

word-act-first = Řešit nejdříve
word-plan = Naplánovat změnu
word-look = Stojí za pozornost
word-fine = Takto v pořádku
word-find-out = Zjistit víc
word-unknown = Zatím nevíme

word-about-act-first = Na co bychom se podívali nejdříve.
word-about-plan = Stojí za změnu, až budete mít klidnou chvíli.
word-about-look = Dobré vědět; nic nespěchá.
word-about-fine = Prohlédnuto; nic nevyžaduje změnu.
word-about-find-out = Nikdo, koho známe, o tom nepsal, a dosáhne to daleko. Není to špatné, ale stojí za to vědět, co to je.
word-about-unknown = Nemáme informace a dosáhne to jen na málo. Není to dobře ani špatně.

## Jak jisté to je

sure-label = Jak moc si jsme jistí?
sure-high = Vysoká jistota
sure-moderate = Střední jistota
sure-low = Nízká jistota
sure-none = Žádné podklady

sure-about-high = Aspoň dva silné nezávislé zdroje a většina otázek prozkoumána.
sure-about-moderate = Jeden silný zdroj, nebo dva slušné.
sure-about-low = Něco se ví, ale málo nebo jen z jedné strany.
sure-about-none = Žádný zdroj, který známe, o tom nic neříká.

near-border = Těsné rozhodnutí: s trochu jinými vahami by tu stálo jiné slovo.

certainty-certain = Shoduje se vlastní identifikátor.
certainty-likely = Shoduje se identifikátor, který může nést i něco jiného.
certainty-possible = Shoduje se jen jméno.
certainty-other = Jak přesně se shoduje, se neví.

## Osm otázek

question-D1 = Kdo to vlastní a čí právo platí?
question-D2 = Kam putují data?
question-D3 = Co se stalo dříve?
question-D4 = Je doloženo sledování nebo filtrování?
question-D5 = Je to dobře udržované?
question-D6 = Kam to tu dosáhne?
question-D7 = Omezil to nějaký úřad?
question-D8 = Je to zapnuté?

question-state-found = něco nalezeno
question-state-nothing = hledali jsme, nic jsme nenašli
question-state-not-looked = nezkoumáno
place-says = Výrobce uvádí
place-seen = Vidět v provozu
place-studied = Výzkumníci zjistili

## V jakém je věc stavu

status-in_force = platí
status-final = rozhodnuto
status-settled = skončilo dohodou
status-open = zatím bez odpovědi
status-under_appeal = podáno odvolání
status-alleged = údajně, nerozhodnuto
status-disputed = sporné
status-vendor_says_fixed = podle výrobce opraveno
status-fixed_verified = opraveno a ověřeno
status-superseded = už neplatí
status-other = stav není znám

whynot-fixed-in-this-version = Zde se nepočítá: verze v tomto počítači má opravu.
whynot-other-versions = Zde se nepočítá: týká se jiných verzí.
whynot-not-your-rule = Zde se nepočítá: toto pravidlo zavazuje jiné.
whynot-only-warns = Nepočítá se proti ní: opatření jen znamená, že si používání tam může někdo všimnout nebo mu bránit.
whynot-rule-unknown = Zde se nepočítá: nevíme, zda vás toto pravidlo zavazuje.
whynot-superseded = Už se nepočítá: bylo zrušeno, vzato zpět, nebo to už neplatí.
whynot-only-possible = Zde se nepočítá: shoduje se jen jméno, může jít o něco jiného.
whynot-distribution-repairs = Zde se nepočítá: distribuce vašeho systému opravuje chyby ve verzi, kterou dodává, takže číslo verze neříká, zda je tato opravena.
whynot-other = Zde se nepočítá.

## Proč nešlo místo přečíst

reason-link-out-of-root = Je to odkaz vedoucí jinam; takové odkazy se nesledují.
reason-link-loop = Je to odkaz, který vede zpět sám na sebe.
reason-link-broken = Je to odkaz na něco, co neexistuje.
reason-too-large = Je větší, než se najednou čte.
reason-over-budget = Bylo by to víc, než jedna kontrola čte.
reason-denied = S tímto účtem to nesmíte číst.
reason-vanished = Před chvílí to tu bylo a teď není.
reason-not-utf8 = Není zapsáno znaky, kterými má být.
reason-bad-json = Obsah je poškozený: neodpovídá formátu.
reason-bad-format = Obsah je poškozený, nebo ho tato verze nezná.
reason-truncated = Končí příliš brzy, jako by byl uříznutý.
reason-other-disk = Leží na jiném disku nebo počítači, a tam se nehledalo.
reason-not-a-file = Má tu být soubor, ale je tu něco jiného.
reason-io = Disk nebo systém to nevydal.
reason-cancelled = Zastavili jste kontrolu dřív, než se to přečetlo.
reason-over-time = Čtení trvalo příliš dlouho.
reason-no-home = Pro tento účet se nenašla domovská složka.
reason-too-many = Bylo tam víc položek, než jedna kontrola čte.
reason-import-not-osquery = Nejsou v něm výsledky z osquery o tom, co je nainstalované. Očekává se výpis „osqueryi --json“, protokol výsledků z osqueryd nebo export podle tabulek.
reason-import-not-app-privacy-report = Není to Přehled soukromí aplikací. Očekává se soubor „App_Privacy_Report_….ndjson“, který iPhone nebo iPad uloží v Nastavení › Soukromí a zabezpečení.
reason-import-not-adb-packages = Není to seznam balíčků. Očekává se výpis „adb shell pm list packages -f -i“, na každém řádku jedno „package:“.
reason-import-other-rows = Řádky tabulek, které neříkají, co je nainstalované; nepoužijí se.
reason-import-other-machines = Soubor popisuje více počítačů; bere se jen první.
reason-import-no-identity = Řádky bez sloupce, který říká, o čem jsou.
reason-import-site-access-unknown = Soubor neříká, které weby mohou tato rozšíření číst; mohou číst víc, než je vidět.
reason-import-browser-parts = Součásti samotného prohlížeče; neprohlížejí se.
reason-import-observations-left-out = U aplikace se nechává jen 500 nejčastějších čidel a domén.
reason-id-mismatch = Nenese identifikátor, který nést má.
reason-parts-not-judged = Knihovny a části systému, které s ničím nesouhlasí; spočítány, neposuzovány.
reason-other = Nešlo to přečíst.

coverage-found = přečteno
coverage-absent = není tu
coverage-denied = bez oprávnění
coverage-damaged = poškozeno
coverage-skipped = vynecháno
coverage-other = neznámo

## Co taková kontrola nevidí

limit-phone = Telefon se vynechal. Co na něm používáte, v seznamu není.
limit-targeted-spyware = Nic tu nehledá sledovací programy zaměřené na jednoho člověka. Pokud se toho obáváte, obraťte se na lidi, kteří to umějí.
limit-this-computer-only = Toto je jeden počítač. Jiná zařízení a to, co tento účet nesmí číst, se neprohlížely.
limit-no-database = Databázi rizik nešlo otevřít, takže nebylo s čím srovnávat. Toto je jen seznam toho, co tu je.
limit-cancelled = Zastavili jste kontrolu. Co se do té doby přečetlo, je zde; ostatní ne.
limit-imported = Toto je to, co říká soubor. Na tomto počítači se nic neprohlíželo.
limit-other = Je tu ještě něco, co tato kontrola nevidí.

## Druhy zdrojů

source-kind-homes = Domovské složky
source-kind-dpkg = Balíčky Debianu
source-kind-rpm = Balíčky RPM
source-kind-pacman = Balíčky Archu
source-kind-nix = Balíčky Nix
source-kind-homebrew = Balíčky Homebrew
source-kind-appimages = AppImage
source-kind-opt = Ručně rozbalené programy
source-kind-flatpak = Aplikace Flatpak
source-kind-snap = Aplikace Snap
source-kind-desktop-entries = Položky nabídky aplikací
source-kind-autostart = Programy, které se spouštějí samy
source-kind-registry = Registr systému Windows
source-kind-programs = Programy systému Windows
source-kind-msix = Aplikace z obchodu Microsoft Store
source-kind-start-menu = Nabídka Start systému Windows
source-kind-windows-autostart = Programy spouštěné s Windows
source-kind-services = Služby
source-kind-scheduled-tasks = Naplánované úlohy
source-kind-chocolatey = Balíčky Chocolatey
source-kind-scoop = Aplikace Scoop
source-kind-processes = Programy, které právě běží
source-kind-chromium-extensions = Rozšíření Chromu a jeho příbuzných
source-kind-firefox-addons = Doplňky Firefoxu a jeho příbuzných
source-kind-extension-policies = Rozšíření, která do prohlížečů přidal někdo jiný
source-kind-editor-extensions = Rozšíření editorů kódu
source-kind-web-apps = Webové aplikace
source-kind-apps = Aplikace tohoto Macu
source-kind-receipts = Záznamy o nainstalovaných balíčcích
source-kind-launch-items = Programy, které macOS spouští sám
source-kind-safari-extensions = Rozšíření Safari
source-kind-declared = Co jste nám řekli
source-kind-parts = Knihovny a části systému
source-kind-other = Jiný zdroj

## Podle čeho se položka poznala

by-deb = balíček Debianu
by-deb_distro = balíček distribuce
by-rpm = balíček RPM
by-aur = balíček Arch
by-flatpak = identifikátor Flatpak
by-snap = jméno Snap
by-desktop_entry = položka nabídky aplikací
by-chromium_extension = identifikátor rozšíření
by-firefox_addon = identifikátor doplňku
by-winget = identifikátor winget
by-windows_program = program a vydavatel
by-msix = identifikátor aplikace Windows
by-macos_bundle = identifikátor balíku macOS
by-cask = Homebrew cask
by-android = identifikátor aplikace Android
by-ios = identifikátor aplikace iOS
by-rpm_distro = balíček distribuce
by-pacman = balíček distribuce
by-nix = balíček Nix
by-formula = Homebrew formula
by-chocolatey = identifikátor Chocolatey
by-scoop = jméno Scoop
by-safari_extension = identifikátor rozšíření Safari
by-editor_extension = identifikátor rozšíření editoru
by-process = jméno souboru programu
by-web_app = adresa webové aplikace
by-product = co jste nám řekli
by-name = jméno
by-other = jiný identifikátor

install-source-store = z obchodu prohlížeče
install-source-file = ze souboru
install-source-other-program = jiným programem v tomto počítači
install-source-policy = správcem tohoto počítače
install-source-folder = ze složky
install-source-system = s balíčky operačního systému
install-source-unknown = profil neříká jak
install-source-other = jinak

verdict-malware = Výrobce prohlížeče to označil za škodlivý software.
verdict-vulnerability = Výrobce prohlížeče to označil za závažně chybné.
verdict-policy-violation = Výrobce prohlížeče uvádí, že to porušuje pravidla obchodu.
verdict-potentially-unwanted = Výrobce prohlížeče to označil za možná nežádoucí.
verdict-blocked = Výrobce prohlížeče to zablokoval.
verdict-other = Výrobce prohlížeče k tomu zaznamenal výhradu.

## Co to je

kind-app = Aplikace
kind-extension = Rozšíření prohlížeče
kind-web-app = Webová aplikace
kind-process = Běžící program
kind-autostart = Spouští se samo
kind-phone-app = Aplikace v telefonu
kind-declared = Řekli jste nám
kind-other = Něco jiného

category-messaging = Zprávy
category-browser = Prohlížeč
category-vpn = VPN
category-security = Bezpečnostní software
category-cloud-storage = Cloudové úložiště
category-ai-assistant = Asistent AI
category-system-utilities = Systémové nástroje
category-collaboration = Spolupráce
category-device-companion = Doplněk k zařízení
category-input-method = Psaní na klávesnici
category-file-sharing = Sdílení souborů
category-file-sync = Synchronizace souborů
category-remote-access = Vzdálený přístup
category-email = Pošta
category-password-manager = Správce hesel
category-social-media = Sociální síť
category-shopping = Nákupy
category-office-suite = Kancelářský balík
category-pdf = PDF
category-streaming = Přehrávání z internetu
category-music = Hudba
category-notes = Poznámky
category-video-conferencing = Videohovory
category-video-editing = Střih videa
category-developer-tools = Nástroje vývojářů
category-games = Hry
category-media-player = Přehrávač
category-download-manager = Stahování
category-archiver = Archivy
category-proxy-client = Proxy
category-encryption = Šifrování
category-camera-software = Software ke kamerám
category-drone-software = Software k dronům
category-image-editor = Obrázky
category-audio-editor = Zvuk
category-writing-assistant = Pomoc s psaním
category-text-editor = Textový editor
category-extension-advisory = Hlášené rozšíření
category-credit-bureau = Úvěrový registr
category-office = Kancelář
category-mail = Pošta
category-extension = Rozšíření prohlížeče
category-meetings = Schůzky
category-telephony = Telefonování
category-document-scanning = Skenování dokumentů
category-network-devices = Síťová zařízení
category-operating-system-feature = Součást operačního systému
category-other = Jiné

data-communication = zprávy
data-contact = kontakty
data-location = poloha
data-picture = obrázky
data-financial = platby
data-identifying = kdo jste
data-documents = dokumenty
data-device = údaje o zařízení
data-browsing-behaviour = navštívené stránky
data-keystrokes = co píšete
data-health = zdraví
data-authentication = hesla a přihlášení
data-biometric = tvář nebo hlas
data-audio = zvuk
data-video = video
data-behaviour = jak to používáte
data-network = připojení
data-employment = údaje o zaměstnání
data-other = jiná data

## Vlastníci

relation-owned-by = vlastní
relation-controlled-by = ovládá
relation-operated-by = provozuje
relation-developed-by = vyvíjí
relation-hosted-by = hostuje
relation-receives-from = dostává data od
relation-other = souvisí s

## Kam dosáhne a zda je zapnuto

reach-none = nemůže číst žádný web
reach-some-sites = může číst některé weby
reach-all-sites = může číst všechny weby
reach-other = co může číst, se neví

power-minimal = Dosáhne jen na málo: žádná osobní data, nebo odděleno od ostatního.
power-ordinary = Dosáhne na vlastní data a na síť.
power-broad = Dosáhne daleko: zprávy, kontakty, kamera, mikrofon, poloha nebo mnoho souborů.
power-full = Dosáhne na vše, co se píše nebo otevírá.
power-other = Kam dosáhne, se neví.

exposure-absent = není v tomto počítači
exposure-leftover = zůstala jen data
exposure-disabled = vypnuto
exposure-dormant = 90 dní nepoužito
exposure-used = nainstalováno
exposure-on = zapnuto
exposure-other = neví se, zda je zapnuto

## Co rozhodlo o slově, když ne číslo

decided-reported-malicious = Podle jmenované zprávy, kterou jsme sami nečetli, tato verze škodila, a je zapnutá.
decided-confirmed-malicious = Zprávy, které jsme četli, to shledaly škodlivým a je to zapnuté. To má přednost před číslem.
decided-bulk-list-only = Je to jen na jednom neověřeném seznamu. To je důvod zjistit víc, ne důkaz.
decided-only-possible = Shoduje se jen jméno, takže co se ví o tom výrobku, se tomuto nepřičítá.
decided-organisation-rule = Přednost má pravidlo vaší organizace.
decided-unknown-with-reach = Nic se o tom neví a dosáhne to daleko. To je důvod zjistit víc.
decided-no-evidence = Nic se o tom neví. Neznámé je vlastní slovo, nikdy nula.
decided-other = Pravidlo metody mělo přednost před číslem.

## Co se nepovedlo

error-no-checkup = Žádná kontrola k zobrazení není.
error-no-checkup-do = Spusťte ji; trvá pár sekund.
error-not-found = Toto zjištění v poslední kontrole není.
error-not-found-do = Vraťte se na seznam, nebo se podívejte znovu.
error-link-refused = Tato adresa se neotevřela: v databázi rizik není.
error-link-refused-do = Není třeba nic dělat.
error-link-failed = Adresu se nepodařilo otevřít v prohlížeči.
error-link-failed-do = Zkopírujte si ji odtud a otevřete ji sami.
error-busy = Kontrola už běží.
error-busy-do = Chvíli počkejte, nebo ji nejdřív zastavte.
error-bad-request = Program nerozuměl vlastnímu oknu.
error-bad-request-do = Zavřete program a otevřete ho znovu. Pokud se to vrátí, nahlaste to, prosíme.
error-not-for-this-window = Toto okno to nesmí udělat.
error-not-for-this-window-do = Zavřete okno a otevřete je znovu.
error-internal = Uvnitř programu se něco nepovedlo.
error-internal-do = Ve vašem počítači se nic nezměnilo. Zkuste to znovu; pokud se to vrátí, nahlaste to, prosíme.
error-file-refused = Soubor nebyl převzat.
error-file-refused-do = Není toho druhu, za jaký byl označen. Vyberte jiný soubor, nebo druhý druh.
error-cannot-observe = Spojení tu nelze sledovat.
error-cannot-observe-do = Běžících programů tohoto systému se nelze zeptat. Vše ostatní funguje jako dřív.
error-language-unknown = Tento jazyk tu ještě není.
error-language-unknown-do = Vyberte jiný.
error-vault-nothing = V tomto počítači zatím nic uloženo není.
error-vault-nothing-do = Zapněte ukládání v nastavení, nebo spusťte kontrolu s --remember.
error-vault-exists = V tomto počítači už úložiště je.
error-vault-exists-do = Otevřete je, nebo nejprve vše odstraňte.
error-vault-needs-passphrase = Úložiště se otevírá vaším heslem.
error-vault-needs-passphrase-do = Zadejte je a uvidíte, co bylo uloženo. Bez něj program funguje, ale nic si nepamatuje.
error-vault-wrong-passphrase = To není heslo tohoto úložiště.
error-vault-wrong-passphrase-do = Zkuste to znovu. Nikdo je nemůže obnovit; záloha s jiným heslem se otevře tím jejím.
error-vault-short-passphrase = Heslo je příliš krátké.
error-vault-short-passphrase-do = Použijte osm znaků nebo více; lepší jsou čtyři až pět slov, která nikdo neuhodne.
error-vault-keyring-absent = V tomto systému neodpovídá žádná klíčenka, takže klíč nemá bezpečné místo.
error-vault-keyring-absent-do = Zvolte místo toho heslo, nebo nechte vše jen v paměti.
error-vault-keyring-locked = Klíčenka tohoto systému je zamčená.
error-vault-keyring-locked-do = Odemkněte ji a zkuste to znovu. Do té doby zůstává vše v paměti.
error-vault-keyring-slow = Klíčenka tohoto systému neodpověděla včas. Možná čeká na heslo v jiném okně.
error-vault-keyring-slow-do = Vyhledejte to okno a zkuste to znovu. Do té doby zůstává vše v paměti.
error-vault-keyring-lost = Klíčenka tohoto systému už klíč tohoto úložiště nemá.
error-vault-keyring-lost-do = Obnovte zálohu, nebo vše odstraňte a začněte znovu. Bez klíče úložiště nikdo nepřečte.
error-vault-keyring-refused = Klíčenka tohoto systému odmítla.
error-vault-keyring-refused-do = Zkuste to znovu, nebo zvolte místo toho heslo.
error-vault-busy = Úložiště má otevřené jiné okno nebo příkaz tohoto programu.
error-vault-busy-do = Zavřete je a zkuste to znovu. Do té doby zůstává vše v paměti.
error-vault-newer = Úložiště zapsala novější verze tohoto programu.
error-vault-newer-do = Použijte novější verzi. Nic se nezměnilo.
error-vault-damaged = Úložiště je poškozené.
error-vault-damaged-do = Oprava zachová, co ještě lze přečíst, a nejprve odloží kopii. Nebo obnovte zálohu.
error-vault-header = Malý soubor, který říká, jak je klíč uchován, nelze přečíst.
error-vault-header-do = Obnovte zálohu, nebo vše odstraňte a začněte znovu.
error-vault-not-a-backup = Tento soubor není zálohou tohoto programu, nebo jen její částí.
error-vault-not-a-backup-do = Vyberte jiný soubor. Nic se nezměnilo.
error-vault-full = Na disku už není místo.
error-vault-full-do = Uvolněte místo a zkuste to znovu. Co bylo uloženo dříve, zůstává.
error-vault-read-only = Na toto místo nelze zapisovat.
error-vault-read-only-do = Ověřte, komu složka patří a zda disk není jen pro čtení. Do té doby zůstává vše v paměti.
error-vault-failed = Úložiště nelze číst nebo zapisovat.
error-vault-failed-do = Zkuste to znovu. Pokud se to opakuje, udělejte zálohu a nahlaste to.
error-vault-no-key = Klíč se nepodařilo vytvořit.
error-vault-no-key-do = Zkuste to znovu. Pokud se to opakuje, nahlaste to.
error-vault-nowhere = Systém pro to nemá žádnou složku.
error-vault-nowhere-do = Vše zůstává v paměti.
error-vault-not-yours = O tomto počítači bylo řečeno, že je sdílený, proto se na něm nic neukládá.
error-vault-not-yours-do = Pokud je přece jen váš, řekněte to v nastavení.
change-reach = Smí víc než dříve
change-new = Nové
change-word = Jiné slovo
change-on = Zapnuto
change-off = Vypnuto
change-less = Smí méně než dříve
change-version = Jiná verze
change-gone = Už tu není
change-other = Změněno
change-unsure = Není jisté: jedna z obou kontrol nemohla přečíst místo, kde by to bylo vidět.
change-all-sites = Nyní může číst všechny weby.
purpose-database-update = Novější databáze rizik
purpose-database-update-about = Ptá se vydavatele na novější, podepsanou databázi. O tomto počítači neříká nic než jeho síťovou adresu.
purpose-other = Něco jiného
purpose-other-about = Udělala to novější verze programu.
error-other = Něco se nepovedlo.
error-other-do = Ve vašem počítači se nic nezměnilo. Zkuste to znovu; pokud se to vrátí, nahlaste to, prosíme.
reason-half-installed = Balíčky, které nejsou úplně nainstalované; dokončí nebo odstraní je správce balíčků.
reason-themes = Motivy; mění jen vzhled a neprohlížejí se.
reason-of-windows = Části samotného systému Windows; počítají se, ale nevypisují.
reason-registry-not-read = Registr se nečetl; na to, co v něm stojí, se nikdo nepodíval.
reason-not-a-folder = Měla by tu být složka, ale je tu něco jiného.
reason-format-not-read = Je zapsáno způsobem, který tato verze nečte.
reason-system-not-read-yet = Tato verze čte systémy Linux; z tohoto systému se neprohlíželo nic.
reason-not-live = Není to počítač, na kterém pracujete, takže na něm neběží nic, co by šlo prohlédnout.
reason-not-on-this-system = Na tomto systému to tato verze prohlédnout neumí.
source-kind-system = Systém
off-user = vypnuto vámi
off-permissions-increase = nová verze chce víc a čeká na váš souhlas
off-unsupported-manifest = druh, který prohlížeč už nespouští
off-policy = vypnuto zásadou
off-corrupted = její soubory byly změněny
off-not-verified = prohlížeč ji nemohl ověřit
off-external = přinesl ji jiný program, čeká na váš souhlas
off-parent = čeká na souhlas rodiče
off-blocked = zablokoval ji výrobce prohlížeče
off-app = prohlížeč ji nespouští
off-soft-blocked = vypnul ji výrobce prohlížeče
off-embedder = vypnul ji program, v němž je
off-other = z jiného důvodu

overview-steps = Co udělat jako další
overview-no-steps = Teď není co dělat.
overview-minutes =
    { $minutes ->
        [one] asi { $minutes } minuta
        [few] asi { $minutes } minuty
       *[other] asi { $minutes } minut
    }
reverse-exact = lze vrátit
reverse-reinstall = lze znovu nainstalovat
reverse-partly = lze vrátit zčásti
reverse-none = nelze vrátit
after-gone = už tu není
after-act-first = { word-act-first }
after-plan = { word-plan }
after-look = { word-look }
after-find-out = { word-find-out }
after-fine = { word-fine }
after-unknown = { word-unknown }
decided-marked-by-browser = Výrobce prohlížeče je má na vlastním seznamu škodlivých rozšíření a je zapnuté. Jiný zdroj nemáme.
signal-other-program = Do prohlížeče je vložil jiný program.
signal-folder = Bylo načteno ze složky, mimo obchod.
signal-file = Bylo nainstalováno ze souboru, mimo obchod.
signal-other-updates = Aktualizace bere z vlastního místa, mimo obchod.
signal-old-manifest = Je postaveno starým způsobem, který prohlížeče této rodiny už nepřijímají.
signal-not-updated = Více než tři roky nebylo aktualizováno.
signal-talks-to-programs = Čte všechny stránky a může mluvit s programem v tomto počítači.
signal-sees-other-extensions = Čte všechny stránky a vidí i přepíná jiná rozšíření.
signal-turns-traffic = Čte všechny stránky a může provoz prohlížeče poslat jinudy.
signal-debugs = Čte všechny stránky a může prohlížeč ovládat jako vývojářský nástroj.
signal-other = Je tu okolnost, pro kterou tato verze nemá slova.

## Kroky, které se provádějí

error-fix-along = S ním by zmizely i další balíčky.
error-fix-along-do = Podívejte se na jejich názvy a s každým nejdřív souhlaste.
error-fix-as-root = Sightline běží s právy správce v něčí domovské složce.
error-fix-as-root-do = Spusťte ho jako dotyčný uživatel.
error-fix-by-hand = Tato kopie nebyla nainstalována tak, aby ji Sightline mohl celou odebrat nebo změnit.
error-fix-by-hand-do = Postupujte podle návodu; Sightline se potom podívá.
error-fix-cannot-write = Soubor se nepodařilo zapsat.
error-fix-cannot-write-do = Podívejte se, zda je disk v pořádku, a zkuste to znovu.
error-fix-changed = Počítač se od zobrazení změnil, proto se nic nestalo.
error-fix-changed-do = Podívejte se na nový náhled a rozhodněte se znovu.
error-fix-changed-since = Něco z toho se od té doby změnilo, a zůstává tak, jak je.
error-fix-changed-since-do = Vraťte to ručně, nebo to nechte být.
error-fix-copy = Mohla by se ztratit data, která jsou jen tady.
error-fix-copy-do = Nejdřív si udělejte kopii a potvrďte, že ji máte.
error-fix-denied = Tento účet to nesmí změnit.
error-fix-denied-do = Požádejte toho, kdo počítač spravuje.
error-fix-elsewhere = Cesta vede tam, kam tento program nezapisuje.
error-fix-elsewhere-do = Nic se nezměnilo; postupujte místo toho podle návodu.
error-fix-essential = Systém se bez balíčku, který by zmizel, neobejde.
error-fix-essential-do = Neodebírá se.
error-fix-guided = Toto Sightline sám nedělá.
error-fix-guided-do = Postupujte podle návodu; potom se podívá.
error-fix-installs = Správce balíčků by místo něj musel něco nainstalovat.
error-fix-installs-do = Postupujte podle návodu a rozhodněte se tam.
error-fix-journal = Nepodařilo se zapsat, jak to vzít zpět, proto se nic nestalo.
error-fix-journal-do = Podívejte se, zda není plný disk, a zkuste to znovu.
error-fix-locked = Právě teď něco instaluje nebo odebírá jiný program.
error-fix-locked-do = Počkejte, až skončí, a zkuste to znovu.
error-fix-managed = Pro prohlížeče na tomto počítači nastavila pravidla organizace.
error-fix-managed-do = Obraťte se na jejího správce; Sightline tu nic nemění.
error-fix-no-policy = Tomuto prohlížeči nebo rozšíření to nelze sdělit souborem.
error-fix-no-policy-do = Postupujte místo toho podle návodu.
error-fix-no-site = Uveďte weby, na které nemá mít přístup, například banka.example.
error-fix-no-site-do = Napište název aspoň jednoho webu, bez https://.
error-fix-no-space = Disk je plný.
error-fix-no-space-do = Uvolněte místo a zkuste to znovu; co se stalo, vidíte níže.
error-fix-no-tool = Chybí potřebný program systému.
error-fix-no-tool-do = Postupujte místo toho podle návodu.
error-fix-no-undo = Odsud to vzít zpět nelze.
error-fix-no-undo-do = Co můžete udělat, říká návod.
error-fix-nobody-asks = Je k tomu třeba správce a není tu nic, co by o něj požádalo.
error-fix-nobody-asks-do = Postupujte podle návodu, nebo požádejte toho, kdo počítač spravuje.
error-fix-not-a-file = Na místě souboru s nastavením je něco jiného.
error-fix-not-a-file-do = Nic se nezměnilo; postupujte místo toho podle návodu.
error-fix-not-a-link = Na místě odkazu je něco jiného.
error-fix-not-a-link-do = Nic se nezměnilo; postupujte místo toho podle návodu.
error-fix-not-allowed = Systém to nepovolil.
error-fix-not-allowed-do = Požádejte toho, kdo počítač spravuje.
error-fix-not-confirmed = Dotaz systému jste zavřeli, proto se nic nestalo.
error-fix-not-confirmed-do = Zkuste to znovu, až budete chtít.
error-fix-not-here = To umí Sightline jen v Linuxu a jen na počítači, kde běží.
error-fix-not-here-do = Postupujte podle návodu; potom se podívá.
error-fix-not-offered = Tento krok už k tomuto zjištění nepatří.
error-fix-not-offered-do = Vraťte se k plánu.
error-fix-not-text = Soubor s nastavením tak nejde přečíst.
error-fix-not-text-do = Nic se nezměnilo; postupujte místo toho podle návodu.
error-fix-not-there = Čeho se to týká, tu už není.
error-fix-not-there-do = Podívejte se znovu.
error-fix-nothing = Není už co dělat: je to tak.
error-fix-nothing-do = Podívejte se znovu.
error-fix-organisation = Je to zařízení vaší organizace a přednost mají její pravidla.
error-fix-organisation-do = Zeptejte se těch, kdo se tam o zařízení starají.
error-fix-other-disk = Leží na jiném disku než váš koš.
error-fix-other-disk-do = Přesuňte to ručně ve správci souborů.
error-fix-read-only = Z disku lze jen číst.
error-fix-read-only-do = Nic se nezměnilo.
error-fix-safety = Nejdřív zvažte, kdo jiný by si toho všiml.
error-fix-safety-do = Odpovězte na tuto otázku a pak se rozhodněte.
error-fix-still-running = Program byl požádán, aby skončil, a stále běží; možná čeká na vaši odpověď.
error-fix-still-running-do = Podívejte se do jeho okna.
error-fix-takes-others = Potřebují ho jiné programy, proto se neodebírá.
error-fix-takes-others-do = Postupujte podle návodu a rozhodněte se tam.
error-fix-too-slow = Program systému neskončil včas.
error-fix-too-slow-do = Podívejte se znovu; ukazuje se, co je vidět.
error-fix-tool-failed = Program systému to odmítl.
error-fix-tool-failed-do = Co řekl, stojí vedle.
error-fix-undone = Toto už bylo vzato zpět.
error-fix-undone-do = Není co dělat.
error-fix-watched = Tohle může ukazovat někomu jinému, co se tu dělá, proto se odsud nic neodebírá.
error-fix-watched-do = Nejdřív si to rozmyslete na jiném, bezpečnějším zařízení.
fix-file-made = Nový soubor
fix-file-changed = Změněný soubor
fix-file-removed = Odstraněný soubor
fix-link-removed = Odstraněný odkaz
fix-trash = Do koše
fix-package-removed = Odebraný balíček
fix-process-stopped = Požádán, aby skončil
fix-value-changed = Změněná hodnota
fix-value-removed = Odstraněná hodnota
fix-other = Změna
fix-state-begun = probíhá
fix-state-done = hotovo
fix-state-unchanged = nic se nezměnilo
fix-state-partly = hotovo zčásti
fix-state-undo-begun = vrací se zpět
fix-state-undone = vzato zpět
fix-state-other = není známo
fix-proof-seen = Podívali jsme se znovu: je to tak.
fix-proof-after-restart = Hotovo. Platí od příštího spuštění programu nebo prohlížeče.
fix-proof-not-seen = Podívali jsme se znovu: je to stále jako předtím.
fix-proof-unseeable = Nic v tomto počítači neukáže, zda se to stalo. Víte to jen vy.
fix-proof-other = Neověřeno.
plan-preview = Přesně se udělá toto
plan-along = S tím by zmizely i tyto balíčky: { $list }
plan-administrator = Systém si vyžádá správce.
plan-undoable = Lze to vzít zpět.
plan-not-undoable = Ne všechno z toho umí tento program vzít zpět.

## Účty a práva
purpose-password-check = Kontrola hesla
purpose-password-check-about = Po každém stisku tlačítka se zeptá služby Have I Been Pwned, zda je zadané heslo ve známých únicích. Posílá pět ze čtyřiceti znaků otisku, nikdy heslo; služba uvidí vaši síťovou adresu.
error-password-check-off = Kontrola hesla je vypnutá.
error-password-check-off-do = Nejdřív ji zapněte, tady nebo v Nastavení.
error-password-not-checked = Nezkontrolováno: služba nedala odpověď, kterou by šlo přečíst.
error-password-not-checked-do = O hesle to nic neříká. Zkuste to později.

## Souhrn
error-summary-not-one = Tento soubor není souhrn ze Sightline.
error-summary-not-one-do = Vyberte soubor JSON, který byl uložen jako souhrn.
error-summary-newer = Tento souhrn napsala novější verze.
error-summary-newer-do = Otevřete ho v té verzi.
error-summary-changed = Tento souhrn je poškozený, nebo byl po zapsání změněn.
error-summary-changed-do = Požádejte toho, kdo vám ho dal, o nový.
error-summary-no-fonts = Toto sestavení Sightline nemá písma k tisku.
error-summary-no-fonts-do = Použijte místo toho HTML a vytiskněte ho z prohlížeče.
error-summary-exists = Soubor s tímto názvem už existuje.
error-summary-exists-do = Zvolte jiný název, nebo přidejte --force.
person-profile-public-servant = Pracuji pro veřejnou instituci
person-profile-soldier = Sloužím v obraně
person-profile-journalist = Jsem novinář či novinářka, nebo pracuji pro věc, která má odpůrce
person-profile-diaspora = Já nebo moje rodina máme vazby na zemi, jejíž úřady se mohou zajímat o své lidi v zahraničí
person-profile-business = Vedu firmu nebo pro ni cestuji
person-profile-parent = Starám se o děti
person-device-none = Raději neuvedu
person-device-own = Můj vlastní
person-device-work = Zaměstnavatele
person-device-service = Veřejné služby
person-device-shared = Sdílený s dalšími

error-summary-too-many = Najednou se otevírá nejvýše patnáct souhrnů.
error-summary-too-many-do = Nejprve jeden zavřete.
error-summary-not-agreed = List čeká na souhlas všech, kdo na něm jsou.
error-summary-not-agreed-do = U každého souhrnu souhlas zaškrtněte, nebo ten souhrn zavřete.
error-summary-nameless = Aspoň jeden z těchto souhrnů neobsahuje názvy programů.
error-summary-nameless-do = Požádejte o souhrn uložený s názvy, nebo ho vynechte.
office-fine = V pořádku
office-find-out = Nejdřív zjistit
office-separate-device = Na samostatném zařízení
office-not-for-work = Ne pro práci
office-other = Něco jiného

error-demo = Ne, dokud je zobrazen počítač ukázkové osoby.
error-demo-do = Nejprve se vraťte ke svému počítači.
error-fix-demo = Tohle je počítač vymyšlené osoby; nic se tu nemění.
error-fix-demo-do = Kroky dělejte po návratu ke svému počítači.
error-room-name = Místnost se jmenuje čtyřmi až osmi velkými písmeny a číslicemi.
error-room-name-do = Například 7Q4K.
error-room-none = Žádná místnost není otevřená.
error-room-none-do = Nejprve ji otevřete.
error-card-not-one = Tohle není karta.
error-card-not-one-do = Vezměte celý řádek, který začíná WS1.
error-card-version = Tuto kartu vytvořila jiná verze.
error-card-version-do = Vytvořte ji znovu v této verzi.
error-card-sum = Karta je přepsaná s chybou, nebo poškozená.
error-card-sum-do = Opište ji znovu, nebo vezměte soubor.
error-card-room = Tato karta je pro jinou místnost.
error-card-room-do = Vytvořte novou s názvem této místnosti.
error-card-forged = Taková čísla nejsou možná.
error-card-forged-do = Přepočítejte je; karta nebyla přijata.
error-card-twice = Tato karta už je započítaná.
error-card-twice-do = Počítá se jednou.
error-card-full = Místnost je plná: víc než dvě stě karet nebere.
error-card-full-do = Otevřete druhou místnost.

board-ask-act-first = Něco, co řešit nejdřív
board-ask-plan = Něco, co naplánovat
board-ask-unknown = Něco, o čem se tu neví dost
board-ask-all-sites = Rozšíření, které může číst každou stránku
board-ask-autostart = Tři a více programů, které se spouštějí samy
board-ask-extensions = Více než pět rozšíření
board-ask-step = Aspoň jeden hotový krok

error-kit-not-one = Tento soubor není sada pro workshop.
error-kit-not-one-do = Vyberte soubor, který byl jako sada uložen.
error-kit-version = Tuto sadu uložila jiná verze.
error-kit-version-do = Otevřete ji v té verzi, nebo ji sestavte znovu.
error-kit-bounds = Je tu něco, co sada obsahovat nemůže.
error-kit-bounds-do = Zkraťte názvy a texty, uberte věci; pokud jste soubor dostali, požádejte o jiný.
error-kit-missing = Něco chybí.
error-kit-missing-do = Osoba potřebuje jméno, příběh a něco v počítači; program název a aspoň jednu část.
