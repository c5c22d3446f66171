# Věty samotného okna.

## Rám

window-title = Kontrola
brand = Sightline
skip-to-content = Přejít k obsahu
nav-label = Místa
nav-findings = Zjištění
nav-not-checked = Nezkontrolováno
nav-new-checkup = Nová kontrola
nav-about = O této metodě
frame-settings = Jazyk a vzhled
language-label = Jazyk
theme-label = Vzhled
theme-system = Podle systému
theme-light = Světlý
theme-dark = Tmavý
loading = Okamžik …

## První otázka

first-heading = Je tento počítač jen váš?
first-lead = Ptáme se dřív než na cokoli jiného, protože to rozhoduje, zda se sem smí něco zapsat.
first-mine = Ano, jen můj
first-mine-about = Smí se tu uchovat, co si má program pamatovat, vždy zašifrované, a malý záznam, který nikdy neříká, co se našlo.
first-shared = Ne, nebo to raději neřeknu
first-shared-about = Vše zůstane v paměti. Nic se nezapíše a po zavření okna nezůstane nic.

## Uvítání

welcome-heading = Podívejte se, kdo by mohl dosáhnout na vaše data a přes co.
welcome-lead = Pohled na programy a rozšíření prohlížečů v tomto počítači. Trvá pár sekund a nic nezmění.
welcome-read-heading = Co se čte
welcome-read-programs = Seznam nainstalovaných programů
welcome-read-extensions = Rozšíření vašich prohlížečů a co smějí
welcome-read-autostart = Co se spouští samo
welcome-unread-heading = Co se nečte
welcome-unread-list = Hesla, historie prohlížení, dokumenty, zprávy.
welcome-stays-heading = Co opouští tento počítač
welcome-stays-list = Nic. Neotevře se žádné spojení.
welcome-kept-mine = Malý záznam se vede v { $path }.
welcome-kept-shared = Do tohoto počítače se nic nezapisuje.
welcome-declare-heading = Co ještě používáte?
welcome-declare-lead = Kontrola tohoto počítače nevidí váš telefon. Zaškrtněte, co používáte jinde, a vyhledá se i to.
welcome-declare-find = Najít další podle jména, z { $count }
welcome-declare-none = Nic toho jména v databázi rizik není. To o něm neříká nic, dobrého ani špatného.
welcome-declare-product = Služba
welcome-declare-phone = V telefonu
welcome-declare-browser = V prohlížeči
welcome-declare-phone-of = { $name } v telefonu
welcome-declare-browser-of = { $name } v prohlížeči
welcome-declare-count =
    { $count ->
        [0] Nic nezaškrtnuto.
        [one] Zaškrtnuta jedna položka.
        [few] Zaškrtnuty { $count } položky.
       *[other] Zaškrtnuto { $count } položek.
    }
welcome-declare-skip = Přeskočit, telefon vynechat
welcome-declare-skipped = Telefon se vynechá. Ve výsledku to bude uvedeno.
welcome-declare-unskip = Přece jen se zeptejte
welcome-start = Podívat se
welcome-database =
    Srovnává se s databází rizik: { $products ->
        [one] jeden výrobek
        [few] { $products } výrobky
       *[other] { $products } výrobků
    } a { $advisories ->
        [one] jedna zpráva
        [few] { $advisories } zprávy
       *[other] { $advisories } zpráv
    } o rozšířeních, naposledy prověřeno { $date }.
welcome-database-age =
    { $days ->
        [0] To je dnes.
        [one] To bylo včera.
       *[other] To bylo před { $days } dny.
    }
welcome-database-stand-in = Aktualizovanou databázi rizik v tomto počítači už nelze použít; zastupuje ji ta, která přišla s programem.
welcome-no-database = Databázi rizik nešlo otevřít. Dostali byste seznam toho, co tu je, ale nic by se o tom nedalo říct.

## Kontrola běží

checkup-heading = Díváme se …
checkup-lead = Soubory se otevírají jen ke čtení. Nic se nemění a nic neopouští tento počítač.
checkup-progress = { $done } z { $total } zdrojů
checkup-progress-start = Začínáme
checkup-live = { $source }, { $done } z { $total }
checkup-sources = Zdroje
checkup-state-started = čte se
checkup-state-finished = přečteno
checkup-items =
    { $count ->
        [0] nic tu není
        [one] jedna položka
        [few] { $count } položky
       *[other] { $count } položek
    }
checkup-problems =
    { $count ->
        [one] jedno místo nešlo přečíst
        [few] { $count } místa nešla přečíst
       *[other] { $count } míst nešlo přečíst
    }
checkup-cancel = Zastavit a ukázat, co se přečetlo
checkup-cancelling = Zastavuje se …
failed-heading = Kontrolu se nepodařilo provést.
failed-start-heading = Okno se nepodařilo spustit.
failed-detail-heading = Toto zjištění nešlo zobrazit.
failed-again = Zkusit znovu
failed-detail = Technický údaj: { $detail }

## Zjištění

findings-act-first =
    { $count ->
        [1] Jedna věc si zaslouží pozornost nejdříve.
        [2] Dvě věci si zaslouží pozornost nejdříve.
        [3] Tři věci si zaslouží pozornost nejdříve.
        [4] Čtyři věci si zaslouží pozornost nejdříve.
        [5] Pět věcí si zaslouží pozornost nejdříve.
       *[other] { $count } věcí si zaslouží pozornost nejdříve.
    }
findings-plan =
    { $count ->
        [1] Nic nespěchá. Jednu změnu stojí za to naplánovat.
        [few] Nic nespěchá. { $count } změny stojí za to naplánovat.
       *[other] Nic nespěchá. { $count } změn stojí za to naplánovat.
    }
findings-find-out =
    { $count ->
        [1] Dnes není třeba nic dělat. O jedné věci stojí za to zjistit víc.
        [2] Dnes není třeba nic dělat. O dvou věcech stojí za to zjistit víc.
       *[other] Dnes není třeba nic dělat. O { $count } věcech stojí za to zjistit víc.
    }
findings-look =
    { $count ->
        [1] Dnes není třeba nic dělat. Jedna věc stojí za pozornost.
        [few] Dnes není třeba nic dělat. { $count } věci stojí za pozornost.
       *[other] Dnes není třeba nic dělat. { $count } věcí stojí za pozornost.
    }
findings-nothing = Dnes není třeba nic dělat.
findings-no-database = Toto je jen seznam: nebylo s čím srovnávat.
findings-empty = Nenašly se žádné programy ani rozšíření.
findings-cancelled = Zastavili jste dřív; toto je to, co se do té doby přečetlo.
findings-looked =
    Prohlédnuto: { $apps ->
        [one] jeden program
        [few] { $apps } programy
       *[other] { $apps } programů
    } a { $extensions ->
        [one] jedno rozšíření
       *[other] { $extensions } rozšíření
    }.
findings-unread =
    { $count ->
        [0] Všechna místa, která tu jsou, šla přečíst.
        [1] Jedno místo nešlo přečíst.
        [2] Dvě místa nešla přečíst.
        [few] { $count } místa nešla přečíst.
       *[other] { $count } míst nešlo přečíst.
    }
findings-stays = Nic neopustilo tento počítač.
findings-words = Ukázat jen jedno slovo
findings-word-all = Vše
findings-search = Hledat
findings-search-hint = Jméno, vlastník nebo věta
findings-search-key = Hledá se klávesou /
findings-clear = Zrušit výběr
findings-group = Uspořádat
findings-group-word = podle toho, co udělat
findings-group-owner = podle vlastníka
findings-group-browser = podle prohlížeče
findings-shown =
    { $count ->
        [0] Nic neodpovídá.
        [one] Jedno zjištění.
       *[other] { $count } zjištění.
    }
findings-none-fit = Tomu, co jste napsali, v této kontrole nic neodpovídá.
findings-list = Zjištění
findings-owner-unknown = Vlastník není znám
findings-owner-law = podle práva: { $country }
findings-browser-none = Programy, ne v prohlížeči
findings-browser-declared = V telefonu a jinde, jak jste nám řekli
row-owner-unknown = vlastník není znám
row-possibly = možná { $name } — shoduje se jen jméno
row-off = vypnuto
row-places =
    { $count ->
        [one] na jednom místě
       *[other] na { $count } místech
    }
row-no-lead-fine = Prohlédnuto; nic nevyžaduje změnu.
row-no-lead-unknown = Nemáme o tom informace.
row-no-lead-find-out = Nemáme o tom informace a { $reach }.
row-no-lead-find-out-app = Nemáme o tom informace a dosáhne to daleko.
row-no-lead-other = Otevřete a uvidíte proč.

## Jedno zjištění

detail-back = Všechna zjištění
detail-sightline = Kdo dosáhne na to, co to vidí
detail-sightline-you = Vy
detail-sightline-your-data = vaše data
detail-sightline-unknown = Vlastník není znám
detail-sightline-unknown-about = Nevíme, po kom by šlo vaše data žádat.
detail-sightline-possible = pokud jde vůbec o tento výrobek
detail-sightline-law-of = právo: { $country }
detail-sightline-community = žádné jedno právo: komunita, nebo se neví
detail-known = Co se ví
detail-known-nothing = Veřejně o tom nic nevíme. Neznámé neznamená špatné ani dobré.
detail-known-about = o: { $name }
detail-known-again = znovu popsáno { $date }
detail-known-checked = ověřeno { $date }
detail-undated = bez data
detail-pill-reported = uvádí { $publisher }
detail-pill-reported-more =
    { $count ->
        [one] uvádí { $publisher } a jeden další
        [few] uvádí { $publisher } a { $count } další
       *[other] uvádí { $publisher } a { $count } dalších
    }
detail-pill-alleged = údajně, uvádí { $publisher }
detail-good = Dobré vědět
detail-looked = Hledali jsme, nic jsme nenašli
detail-restrictions = Rozhodnutí úřadů
detail-restrictions-about = Každé zavazuje jen ty, které jmenuje.
detail-restriction-counts = Zde se počítá.
detail-laws = Zákony, které pro vlastníky platí
detail-laws-about = K čemu by mohli být vlastníci povinni. Že zákon něco dovoluje, nedokládá, že se to stalo.
detail-laws-count =
    { $count ->
        [one] jeden zákon
        [few] { $count } zákony
       *[other] { $count } zákonů
    }
detail-sources-label = Zdroje
detail-source-not-opened = nečetli jsme, známe odjinud
detail-source-open = Otevřít v prohlížeči „{ $title }“, { $publisher }
detail-seen = Viděno zde
detail-seen-version = Verze
detail-seen-profile = Profil
detail-seen-id = Id
detail-seen-state = Stav
detail-seen-on = zapnuto
detail-seen-off = vypnuto
detail-seen-state-unknown = profil to neříká
detail-seen-came = Přišlo
detail-seen-when = { $how }, { $date }
detail-seen-where = Kde
detail-seen-declared = Řekli jste nám, že to používáte; v tomto počítači to nebylo vidět.
detail-seen-nothing = V tomto počítači nebylo vidět nic.
detail-reach = Kam tu dosáhne
detail-reach-extension =
    { $reach ->
        [all-sites] V prohlížeči { $browser } může číst a měnit každý web, který otevřete.
        [some-sites] V prohlížeči { $browser } může číst a měnit některé weby, níže jmenované.
       *[none] V prohlížeči { $browser } nemůže číst žádný web.
    }
detail-reach-off = Je vypnuté, takže teď nedosáhne nikam.
detail-reach-capability = To je, co by mohlo, ne co bylo viděno.
detail-reach-data = Pracuje s daty: { $list }.
detail-permissions = Oprávnění za tím
detail-permissions-none = O žádná oprávnění nežádalo.
detail-permission-unknown = K tomuto vysvětlení nemáme.
detail-hosts = Weby, které může číst
detail-hosts-more =
    { $count ->
        [one] a jeden další
        [few] a { $count } další
       *[other] a { $count } dalších
    }
detail-questions = Osm otázek
detail-question-checked = { $state }, { $date }
detail-do = Co můžete udělat
detail-do-minutes =
    { $count ->
        [one] Asi jednu minutu
        [few] Asi { $count } minuty
       *[other] Asi { $count } minut
    }
detail-do-nothing = Pro toto zatím radu nemáme.
detail-do-find-out = Podívejte se, kdo to vyrábí a zda jste si to vybrali sami.
detail-do-find-out-off = Pokud to nepotřebujete, vypnutí nic nestojí a dá se vrátit.
detail-do-possible = Podívejte se, kdo to vyrobil: pokud je to jiný program téhož jména, nic z toho, co tu stojí, neplatí.
detail-do-nothing-fine = Není třeba nic dělat.
detail-alternatives = Místo toho
detail-places = Kam jdou jeho data
detail-settings = Nastavení, která stojí za změnu
detail-delete-account = Kde se maže účet
detail-working = Jak se k tomu došlo?
detail-working-joined = Co bylo vidět, spojilo se s tím, co se ví, podle: { $by }, { $value }. { $certainty }
detail-working-not-joined = Nic v databázi rizik nesouhlasí s tím, co bylo vidět.
detail-working-number = Číslo za slovem je { $attention } ze 100. Řadí seznam a nic víc neříká.
detail-working-thresholds = Od 70: řešit nejdříve. Od 45: naplánovat změnu. Od 20: stojí za pozornost. Méně: takto v pořádku.
detail-working-terms = Části dávají dohromady { $attention }
detail-working-term = Část
detail-working-points = Body
detail-working-total = Dohromady
detail-working-reach = Dosah, který nic nevysvětluje
detail-working-exposure = Zde: { $exposure }.
detail-working-weight = Váha tvrzení: { $weight }
detail-working-editorial = Váhy jsou redakční úsudek, ne věda.
detail-reviewed = Naposledy prověřeno { $date }.
detail-reviewed-never = Není v databázi rizik.

## Nezkontrolováno

unread-heading =
    { $count ->
        [0] Všechna místa, která tu jsou, šla přečíst.
        [1] Jedno místo nešlo přečíst.
        [2] Dvě místa nešla přečíst.
        [few] { $count } místa nešla přečíst.
       *[other] { $count } míst nešlo přečíst.
    }
unread-lead = Nezkontrolováno není totéž co nic nenalezeno. Zde je, o čem tato kontrola mluvit nemůže.
unread-places = Místa
unread-limits = Co taková kontrola nevidí
unread-all = Vše, na co se hledělo
unread-all-count =
    { $count ->
        [one] jedno místo
        [few] { $count } místa
       *[other] { $count } míst
    }
unread-parts =
    { $count ->
        [one] Jedna knihovna nebo část systému s ničím v databázi nesouhlasí; je spočítána, neposuzována.
        [few] { $count } knihovny a části systému s ničím v databázi nesouhlasí; jsou spočítány, neposuzovány.
       *[other] { $count } knihoven a částí systému s ničím v databázi nesouhlasí; jsou spočítány, neposuzovány.
    }
unread-column-source = Zdroj
unread-column-path = Cesta
unread-column-status = Odpověď
unread-column-items = Položky
unread-no-path = zdroj jako celek

## O metodě

about-leave = Zpět
about-heading = Jak vznikají slova
about-lead = Co bylo vidět v tomto počítači, spojuje se s veřejnými tvrzeními, každé se zdrojem a datem.
about-words = Šest slov
about-sure = Jistota zvlášť
about-sure-text = Slovo říká, co bychom udělali; zvláštní řádek říká, kolik za tím stojí. Mohou se lišit: silné slovo se může opírat o málo, a pak to říká.
about-weights = Váhy jsou názor
about-weights-text = Seznam řadí číslo. Vychází z toho, jak závažné je tvrzení, jak dobrý má zdroj, jak je staré a v jakém je stavu, a z toho, kam software dosáhne a zda je zapnutý. Tyto váhy jsou redakční úsudek: zveřejněný a otevřený námitkám. Vy sami žádnou známku nedostáváte.
about-same = Stejné měřítko pro každou zemi
about-same-text = Sídlo vlastníka samo nikdy nevede k víc než „stojí za pozornost“. Co zákon dovoluje, se ukazuje odděleně od toho, co se podle zjištění stalo.
about-limits = Co metoda neumí
about-limit-small = Databáze rizik je malá a opírá se o veřejné zdroje. Na mnoho programů se nikdo nepodíval, a pak říká „zatím nevíme“.
about-limit-device = Vidí jeden počítač, ne váš telefon.
about-limit-spyware = Nehledá sledovací programy zaměřené na jednoho člověka.
about-limit-laws = Zákony, vlastníci a programy se mění; každý záznam uvádí, kdy byl naposledy prověřen.
about-facts = Tento program
about-version = Verze
about-database = Databáze rizik
about-database-value = verze { $version }, naposledy prověřeno { $date }
about-database-from =
    { $from ->
        [updated] převzata jako aktualizace
       *[built-in] přišla s programem
    }
about-database-none = nešla otevřít
about-updates = Aktualizace
about-updates-none = Tento program byl sestaven bez klíče vydavatele, takže žádné aktualizaci nelze věřit. Novější data přijdou s novějším programem.
about-log = Záznam
about-log-none = žádný; vše zůstává v paměti
about-network = Spojení
about-network-none = žádná; program sám žádné spojení neotevírá

nav-connections = Spojení
nav-watching = sleduje se

phone-heading = Seznam z telefonu
phone-lead = Telefon umí zapsat, co na něm je. Soubor se přečte zde, v paměti, a neuchovává se.
phone-kind-app-privacy-report = iPhone nebo iPad: Zpráva o soukromí v aplikacích
phone-how-app-privacy-report = Nastavení › Soukromí a zabezpečení › Zpráva o soukromí v aplikacích, pak symbol sdílení. Soubor pošlete na tento počítač.
phone-kind-adb-packages = Android: seznam balíčků
phone-how-adb-packages = S telefonem připojeným pro ladění: adb shell pm list packages -f -i > packages.txt
phone-choose = Vybrat soubor
phone-apps =
    { $count ->
        [one] jedna aplikace
        [few] { $count } aplikace
       *[other] { $count } aplikací
    }
phone-problems =
    { $count ->
        [one] (jedno místo v něm nešlo přečíst)
        [few] ({ $count } místa v něm nešla přečíst)
       *[other] ({ $count } míst v něm nešlo přečíst)
    }
phone-clear = Seznamy zase vyjmout

watch-heading = K čemu jsou vaše programy připojené
watch-lead = Tak dlouho, jak zvolíte, se Sightline ptá tohoto počítače, které programy mají otevřené spojení a s jakou adresou.
watch-promise = Sám žádné spojení neotevírá, nečte nic z toho, co se posílá, nic nevyhledává po síti a to, co viděl, drží jen po dobu, kdy je okno otevřené.
watch-how-long = Jak dlouho?
watch-minutes =
    { $count ->
        [one] jednu minutu
        [few] { $count } minuty
       *[other] { $count } minut
    }
watch-start = Začít sledovat
watch-again = Sledovat znovu
watch-stop = Zastavit
watch-left = Zbývající čas
watch-running = Používejte počítač jako vždy. Výsledek přijde, až čas uplyne, nebo až sledování zastavíte.
watch-seen =
    { $count ->
        [0] Nic ze seznamu nemělo viditelné spojení
        [one] Jedna věc ze seznamu byla připojená
        [few] { $count } věci ze seznamu byly připojené
       *[other] { $count } věcí ze seznamu bylo připojených
    }
watch-column-what = Co
watch-column-count = Adresy
watch-column-where = Sítě registrované v
watch-local = vaše vlastní síť
watch-unknown = není známo
watch-others =
    { $count ->
        [one] Ještě jeden program měl spojení a nepatří k ničemu v seznamu.
        [few] Ještě { $count } programy měly spojení a nepatří k ničemu v seznamu.
       *[other] Ještě { $count } programů mělo spojení a nepatří k ničemu v seznamu.
    }
watch-cut = Bylo toho víc, než se uchovává; zbytek se vynechal.
watch-note = Kde je síť registrovaná, není důkaz o tom, kde server stojí ani kdo ho provozuje. Podle tabulky z června 2026, sestavené z údajů regionálních internetových registrů (Number Resource Organization, CC BY 4.0). Žádné slovo kontroly se tím nemění.
watch-no-table = Toto sestavení nemá tabulku sítí, a proto neumí říct, kde jsou registrované.
watch-missed =
    { $count ->
        [one] Podívali jsme se jednou. Kratší spojení a spojení jiných účtů nebyla vidět.
       *[other] Počet pohledů: { $count }, jednou za sekundu. Kratší spojení a spojení jiných účtů nebyla vidět.
    }

detail-seen-installed = Nainstalováno
detail-seen-publisher = Vydavatel, jak uvádí
detail-seen-installer = Nainstaloval
detail-seen-installer-none = není zaznamenáno: není z obchodu
detail-seen-activity = Činnost
detail-seen-running = při kontrole běžel
detail-seen-not-running = při kontrole neběžel
detail-seen-autostart = spouští se sám
detail-seen-no-autostart = sám se nespouští
detail-seen-last-used = Naposledy použito
detail-seen-private = Soukromá okna
detail-seen-private-on = povoleno
detail-seen-private-off = nepovoleno
detail-seen-updates = Aktualizace bere z
detail-seen-collects = Uvádí, že sbírá
detail-seen-leftover = zbyly jen soubory
detail-seen-withheld = čte web jen po kliknutí
detail-connections = Připojeno k, po dobu sledování
detail-connection-registered = síť registrovaná v: { $country }
detail-observed = Co zapsal telefon
detail-observed-times =
    { $count ->
        [one] jednou
       *[other] { $count }krát
    }

## What is remembered
nav-history = Historie
nav-settings = Nastavení
welcome-kept-store = Co si tu uchováte, je zašifrované.
passphrase = Heslo
passphrase-new = Nové heslo
passphrase-show = Zobrazit
passphrase-hide = Skrýt
passphrase-about = Nejméně osm znaků; lepší jsou čtyři až pět slov, která nikdo neuhodne. Nikdo je nemůže obnovit.
remember-heading = Má si tento program pamatovat?
remember-lead = Díky tomu, co si pamatuje, vám příště řekne, co se změnilo. Co uchovává, je vždy zašifrované.
remember-passphrase = Uchovat s tímto heslem
remember-again = Zeptat se klíčenky znovu
remember-not = Nic neuchovávat
unlock-waiting = Ptáme se klíčenky tohoto systému …
unlock-heading = Co bylo uchováno, je zamčené
unlock-lead = Dřívější kontroly uvidíte po zadání hesla. I bez něj se lze dívat; nic se pak nepamatuje.
unlock-lead-keyring = Klíč k dřívějším kontrolám je v klíčence tohoto systému. I bez něj se lze dívat; nic se pak nepamatuje.
unlock-open = Odemknout
unlock-again = Zkusit znovu
unlock-repair = Opravit; nejprve odložit kopii
unlock-without = Pokračovat bez toho
settings-heading = Nastavení
settings-data = Co tento program uchovává
settings-open-keyring = Vaše kontroly a nastavení se uchovávají zde, zašifrované. Klíč je v klíčence tohoto systému.
settings-open-passphrase = Vaše kontroly a nastavení se uchovávají zde, zašifrované. Otevírá je vaše heslo.
settings-left = Vše zatím zůstává v paměti. Co bylo uchováno dříve, tu stále je, zamčené.
settings-memory-mine = Vše zůstává v paměti a končí s programem.
settings-memory-shared = Řekli jste, že tento počítač je sdílený: vše zůstává v paměti a končí s programem.
settings-where = Kde
settings-size = Velikost
settings-backup = Vytvořit zálohu
settings-backup-about = Jeden zašifrovaný soubor ve vašich dokumentech, s vlastním heslem. Otevře se i na jiném počítači.
settings-backup-go = Zapsat zálohu
settings-backup-done = Záloha je zapsána: { $path }
settings-restore = Obnovit zálohu
settings-restore-about = Co se tu uchovává nyní, ustoupí obsahu zálohy a zůstane vedle něj do příště.
settings-restore-file = Soubor zálohy
settings-restore-keep = Od nynějška otevírat tímto heslem místo klíčenky
settings-restore-go = Obnovit
settings-restored = Záloha je obnovena.
settings-repaired = Opraveno; nic se neztratilo. Kopie poškozeného souboru je v { $path }.
settings-repaired-part = Opraveno, ale část se nepodařilo přečíst. Kopie poškozeného souboru je v { $path }.
settings-leave = Tentokrát nic nezanechat
settings-leave-about = Od nynějška vše zůstane v paměti, dokud program nezavřete. Co bylo uchováno dříve, zůstane, jak je, zamčené.
settings-leave-go = Zůstat v paměti
settings-wipe = Vše odstranit
settings-wipe-about = Odstraní se kontroly, rozhodnutí, nastavení, jejich klíč, aktualizovaná data a protokol. Nelze to vrátit; záloha, kterou máte jinde, zůstane.
settings-wipe-sure = Chci zde odstranit vše své
settings-wipe-go = Vše odstranit
settings-wiped = Odstraněno: { $list }
settings-wiped-key = klíč v klíčence tohoto systému
settings-open = Otevřít, co bylo uchováno
settings-keyring = Uchovat, s klíčem v klíčence systému
settings-mine = Tento počítač je přece jen můj
settings-network = Spojení tohoto programu
settings-network-about = Žádné se neotevře, dokud jeho účel nezapnete. Každý požadavek se zapíše dříve, než je odeslán.
settings-requests = Požadavky
settings-requests-none = Nikdy nebylo nic odesláno.
settings-requests-export = Uložit seznam do souboru
settings-requests-exported = Seznam je zapsán: { $path }
settings-requests-clear = Vyprázdnit seznam
settings-request-when = Kdy
settings-request-why = K čemu
settings-request-to = Adresa
settings-request-sent = Odesláno
history-heading = Co se změnilo
history-lead =
    { $count ->
    [0] Zatím se nepamatuje žádná kontrola.
    [one] Pamatuje se jedna kontrola; příští ukáže, co se změnilo.
    [few] Pamatují se { $count } kontroly.
   *[other] Pamatuje se { $count } kontrol.
}
history-kept = Uchovávají se zašifrované v tomto počítači.
history-memory = Skončí s programem, protože se nic neuchovává.
history-settings = Zobrazit nastavení
history-changes = Rozdíly
history-between = Od { $first } do { $second }.
history-same = Mezi těmito dvěma se nic nezměnilo.
history-from-to = { $before } → { $after }
history-gained = Přibylo:
history-lost = Ubylo:
history-all = Kontroly
history-when = Kdy
history-counts = Slova
history-compare = Porovnat
history-earlier = od
history-later = do
history-earlier-of = Porovnat od kontroly z { $when }
history-later-of = Porovnat do kontroly z { $when }
history-forget = Zapomenout
history-forget-of = Zapomenout kontrolu z { $when }
history-cancelled = předčasně zastavena
history-trend = Co si žádá pozornost, kontrola po kontrole; čísla jsou níže.
findings-since =
    { $count ->
    [0] Nic se nezměnilo
    [one] Změnila se jedna věc
    [few] Změnily se { $count } věci
   *[other] Změnilo se { $count } věcí
} od { $when }.
findings-since-reach =
    { $count ->
    [one] Jedno rozšíření smí víc než dříve.
    [few] { $count } rozšíření smějí víc než dříve.
   *[other] { $count } rozšíření smí víc než dříve.
}
findings-since-show = Zobrazit
findings-not-kept = Tato kontrola se nepamatuje.
settings-reminder = Připomenout
settings-reminder-about = Oznámením systému po přihlášení, od toho dne až do další kontroly. Říká jen, že je čas na kontrolu. Proto se přidá položka mezi to, co se spouští po přihlášení; obsahuje jen den.
settings-reminder-never = Nikdy
settings-reminder-days =
    { $days ->
        [7] Po týdnu
        [30] Po měsíci
       *[other] Po { $days } dnech
    }

## První obrazovka po kontrole
nav-overview = Přehled
overview-lead =
    { $count ->
        [one] Nejvíc by pomohl jeden malý krok.
        [2] Nejvíc by pomohly dva kroky.
        [3] Nejvíc by pomohly tři kroky.
        [few] Nejvíc by pomohly { $count } kroky.
       *[other] Nejvíc by pomohlo { $count } kroků.
    }
overview-step = { $number }. krok
overview-look = Podívat se na to spolu
overview-for =
    { $count ->
        [one] { $name }
        [few] { $name } a { $more } další
       *[other] { $name } a { $more } dalších
    }
overview-after = { $before } → { $after }
overview-quiet = Jméno tu není uvedeno, protože se může dívat někdo další.
overview-counts = Jak to stojí
overview-counts-about = Každý nález má jedno slovo. Žádná známka, žádné srovnání s druhými.
overview-since = Od minula
overview-since-first = Toto je první zapamatovaná kontrola. Příště tu uvidíte, co se změnilo.
overview-since-none = Od { $when } se nic nezměnilo.
overview-since-memory = V tomto počítači se nic nepamatuje, není tedy s čím srovnávat.
overview-blind = Co tato kontrola nemohla vidět
overview-kept = Ponecháno záměrně
overview-kept-about = Rozhodli jste se to ponechat. Vrátí se to, jen když vyjde najevo něco nového.
overview-kept-back = O tom, co jste si ponechali, je známo něco nového:
overview-all = Zobrazit všechno nalezené
overview-person = Tato slova platí pro vás podle toho, jak jste popsali svou situaci.
overview-person-none = Tato slova platí pro kohokoli. Když o své situaci něco řeknete, pořadí vám bude lépe sedět.
overview-person-change = Vaše situace
findings-heading = Všechno nalezené
findings-group-question = podle otázky
findings-question-none = Žádná otázka nevzbuzuje obavy
findings-sort = Pořadí
findings-sort-attention = nejnaléhavější první
findings-sort-name = podle jména
findings-sort-newest = nejnovější událost první
findings-map = Mapa práva, kterému podléhají vlastníci
findings-map-about = Kde platí právo, kterému vlastník produktu podléhá. Neříká, kde jsou uložena data, a není to verdikt.
findings-map-country = Právo
findings-map-products = Nálezy
findings-map-unknown = Vlastník není znám
findings-map-more = { $names } a další ({ $count })
## Kdo je člověk u počítače
person-heading = Vaše situace
person-about = Mění to, co přijde na řadu první, nikdy to, co je známo. Nic z toho nemusíte vyplnit a zůstává to v paměti, dokud to neuložíte.
person-profiles = Co vám odpovídá? Může to být i víc možností.
person-home = Domovská země
person-home-none = Raději neuvedu
person-home-about = Slouží jen k tomu, aby bylo jasné, která pravidla úřadů se vás mohou týkat.
person-device = Čí je tento počítač?
person-levels = Upravit, na čem mi záleží
person-levels-about = U každé otázky o stupeň méně nebo více, navíc k vaší situaci.
person-level-less = méně
person-level-normal = jako obvykle
person-level-more = více
person-keep = Uložit do šifrovaného úložiště tohoto počítače
person-applied = Hotovo. Slova i pořadí odpovídají tomu, co jste uvedli.
person-cleared = O vás se nepoužívá nic.
## Co člověk o nálezu rozhodne
detail-offers = S pomocí tohoto programu
detail-offer-how = Ukázat postup
detail-offer-changes = Co se změní
detail-offer-keeps = Co zůstane
detail-offer-before = Než začnete
detail-offer-undo = Jak to vrátit
detail-offer-where-linux = Linux
detail-offer-where-windows = Windows
detail-offer-where-macos = macOS
detail-offer-where-chromium = Chrome, Chromium, Edge, Brave a další z této rodiny
detail-offer-where-firefox = Firefox a další z této rodiny
detail-offer-where-safari = Safari
detail-offer-where-phone = V telefonu
detail-offer-where-any = Kdekoli
detail-offer-where-other = Jinde
detail-need = Tohle potřebuji
detail-need-said = Potřebujete to, proto vám to tu nic nebere. Zbývající kroky zmenší, kam to dosáhne.
detail-keep = Nechat tak, jak to je
detail-kept-said = Ponecháno záměrně. Mezi dalšími kroky už nebude a vrátí se, jen když vyjde najevo něco nového.
detail-decide-undo = Vzít zpět
detail-returned = Ponechali jste si to záměrně. Teď je známo něco, co tehdy nebylo.
detail-signals = Dobré vědět
detail-signals-about = Okolnosti, ne důkazy. Každá může mít dobrý důvod.
detail-working-signals = Okolnosti
safety-heading = Nejdřív jedna otázka
safety-ask = Mohl by někdo, kdo má nad vámi moc (partner, zaměstnavatel, úřední osoba), vidět tento počítač nebo si všimnout, že program zmizel?
safety-no = Ne
safety-unsure = Nejsem si jistý nebo jistá
safety-yes = Ano
safety-careful = Pak se odsud nic neodstraní. Náhlé změny si lze všimnout a může to situaci zhoršit.
safety-careful-do = K přemýšlení a domlouvání použijte jiné, bezpečnější zařízení. Poznamenejte si, co jste tu našli, a nic neměňte. Zeptejte se lidí, kteří to dělají denně: linky Digital Security Helpline organizace Access Now nebo linky pomoci při násilí ve vztazích ve vaší zemi.
safety-again = Odpovědět znovu
report-heading = Nahlásit chybu
report-about = Zapíše vedle vašich dokumentů textový soubor, který můžete poslat, pokud chcete. Uvádí záznam databáze, nic z toho, co se tu našlo.
report-fact = Čeho se to týká?
report-fact-all = Celého záznamu
report-note = Co je špatně a kde to lze ověřit?
report-write = Zapsat soubor
report-written = Soubor je zapsán: { $path }
detail-bounds = Platí pro:
detail-bounds-work = na zařízeních organizace
bound-role-public-servant = lidé ve veřejných institucích
bound-role-soldier = lidé v obraně
bound-role-journalist = novináři
bound-role-diaspora = lidé s vazbami na cizinu
bound-role-business = firmy
bound-role-parent = rodiče
bound-role-anyone = každý
bound-role-other = další

## Plán

nav-plan = Plán
plan-title = Krok za krokem
plan-lead =
    { $count ->
        [0] Teď už nezbývá nic udělat.
        [one] Otevřený je jeden krok.
        [few] Otevřené jsou { $count } kroky.
       *[other] Otevřených je { $count } kroků.
    }
plan-rest = To je na dnešek dobrá práce. Zbytek počká; podívejte se znovu za týden nebo za měsíc.
plan-memory = V tomto počítači se nic neukládá, takže cesta zpět je známa jen do zavření Sightline.
plan-managed = Pro prohlížeče na tomto počítači nastavila pravidla organizace. Sightline tu nic nemění; ukazuje, o co můžete požádat správce.
plan-note = Poznámka pro správce
plan-note-text = Podívejte se prosím na „{ $name }“ v mém počítači. Žádost: { $title }. Důvod: { $why }
plan-next = Další
plan-later = Později
plan-aside = Odloženo
plan-done = Co se udělalo
plan-open = Podívat se na tento krok
plan-finding = Vše o tom
plan-do = Udělat to za mě
plan-doing = Provádí se…
plan-check = Mám to hotové: podívat se znovu
plan-checking = Znovu se díváme…
plan-did = Ano, je to hotové
plan-not-yet = Ještě ne
plan-asked = Udělali jste to?
plan-not-now = Teď ne
plan-elsewhere = Hotovo jinde
plan-accept = Nechat tak, jak je
plan-accept-why = Proč, jen pro vás (může zůstat prázdné)
plan-accept-until = Zeptat se mě znovu
plan-days =
    { $days ->
        [0] nikdy
        [7] za týden
        [30] za měsíc
        [365] za rok
       *[other] za { $days } dní
    }
plan-copy = Mám kopii toho, co je jen tady.
plan-agree = { $name } smí zmizet také.
plan-command = Ukázat každou změnu
plan-undo = Vzít zpět
plan-undoing = Vrací se zpět…
plan-onwards = Pokračovat
plan-until = do { $date }
plan-again = Otevřít znovu
plan-forget = Zapomenout, co se udělalo
plan-forget-about = Potom už odsud nepůjde nic vzít zpět.
plan-mark-later = teď ne
plan-mark-elsewhere = hotovo jinde
plan-mark-accepted = ponecháno
plan-mark-other = odloženo
plan-needs = Budete potřebovat
plan-need-admin = právo měnit tento počítač
plan-need-internet = připojení
plan-need-password = své heslo ke službě
plan-need-phone = svůj telefon
plan-need-other = něco dalšího
plan-none = Nic tu nevyžaduje žádný krok. Vraťte se po příští kontrole.
plan-sites = Weby, kam nemá mít přístup, každý na řádek
plan-sites-go = Ukázat, co se udělá
plan-left = Co po sobě nechal
plan-left-none = Ve vaší domovské složce se nic s jeho názvem nenašlo.
plan-left-certain = jeho vlastní složka
plan-left-likely = nese jeho název
plan-left-other = možná
plan-left-go = Přesunout zaškrtnuté do koše
overview-plan = Projít plán

## Účty a práva
nav-accounts = Účty
accounts-title = Účty a práva
accounts-lead = Co leží u jiných: zeptejte se, co uchovávají, nechte to smazat a zjistěte, zda heslo není známé. Sightline žádný dopis neposílá.
letters-title = Napsat dopis
letters-care = Dopis druhé straně řekne, kdo jste a že jste se ptali. Komu se bojíte psát, tomu pište přes právníka nebo organizaci, která pomáhá, anebo vůbec.
letters-which = Který dopis
letters-law-gdpr = Žijete v Evropské unii, na Islandu, v Lichtenštejnsku nebo v Norsku
letters-law-uk-gdpr = Žijete ve Spojeném království
letters-law-other = Jinde
letters-language = Napsaný v jazyce
letters-in-en = angličtina
letters-in-cs = čeština
letters-in-other = jiný jazyk
letters-place-company = Společnost
letters-place-account = Jak vás znají: e-mail nebo jméno účtu, nic víc
letters-place-name = Jak se podepíšete
letters-place-what = Co se má smazat
letters-place-sent = Datum vašeho předchozího dopisu
letters-place-authority = Úřad v místě, kde žijete
letters-place-other = Jiné
letters-parts = Také požádat
letters-preview = Dopis
letters-save = Uložit jako soubor
letters-saved = Uloženo: { $path }
letters-sent = Odesláno dne
letters-track = Sledovat odpověď
letters-tracked = Na cestě
letters-tracked-none = Žádný dopis není na cestě.
letters-due = odpověď má přijít do { $date }
letters-overdue = lhůta skončila { $date }
letters-answered = zodpovězeno
letters-answer = Přišla odpověď
letters-forget = Odebrat ze seznamu
letters-memory = V tomto počítači se nic neukládá, proto tento seznam skončí zavřením Sightline.
password-title = Není heslo známé?
password-about = Počítač spočítá otisk o čtyřiceti znacích a pošle prvních pět. Stejně začínají stovky uniklých hesel; které z nich je myšleno, zůstane tady. Heslo se neukládá.
password-on = Dovolit dotazy službě Have I Been Pwned
password-field = Heslo
password-go = Zeptat se
password-asking = Ptáme se…
password-seen =
    { $count ->
        [one] Je ve známých únicích, jednou. Změňte ho všude, kde ho používáte.
        [few] Je ve známých únicích, { $count }×. Změňte ho všude, kde ho používáte, nejdřív u e-mailu.
       *[other] Je ve známých únicích, { $count }×. Změňte ho všude, kde ho používáte, nejdřív u e-mailu.
    }
password-not-seen = Ve známých únicích není. Dobré heslo to z něj ještě nedělá.

## Souhrn
nav-report = Souhrn
report-title = Souhrn s sebou
report-lead = Náhled ukazuje všechno, co bude v souboru. Uloží se k vašim dokumentům a nikam se neposílá.
report-reader = Pro koho
report-reader-me = Pro mě: co si žádá pozornost
report-reader-adviser = Pro poradce: všechno, co je známo
report-format = Jako
report-format-pdf = PDF k tisku
report-format-html = webová stránka (HTML)
report-format-md = text se značkami (Markdown)
report-format-csv = tabulka (CSV)
report-format-summary = soubor, který Sightline otevře (JSON)
report-format-other = jiný
report-paper = Papír
report-paper-a4 = A4
report-paper-letter = Letter
report-paper-other = jiný
report-language = Jazyk
report-shown = Co v něm smí být
report-names = Názvy programů a rozšíření
report-places = Cesty a profily, v nichž může být vaše jméno
report-profile = Vaši situaci a slova zvolená podle ní
report-profile-about = Bez toho se všechno posuzuje jako pro kohokoli: už slova by to prozradila.
report-save = Uložit
report-preview = Náhled

report-print = Vytisknout náhled
handed-title = Souhrny, které vám dal někdo jiný
handed-lead = Otevřou se tady a nikde se neuchovají: po zavření Sightline zmizí. Ze souboru se pozná, zda je celý, ne kdo ho vytvořil.
handed-open = Otevřít souhrn…
handed-none = Žádný není otevřený.
handed-show = Číst
handed-hide = Zavřít text
handed-made = Vytvořeno { $date }
handed-nameless = Bez názvů programů
handed-column = Co bude stát nad sloupcem
handed-agreed = Dotyčný souhlasí, že bude na listu
handed-close = Odložit
handed-differences = V čem se oba liší
handed-no-difference = V názvech ani slovech se neliší.
handed-change-new = Jen ve druhém: { $name } ({ $after })
handed-change-word = { $name }: { $before } → { $after }
handed-change-gone = Jen v prvním: { $name } ({ $before })
handed-office = Jeden list pro kancelář
handed-office-lead = Pro dva až patnáct lidí, kteří souhlasili: každý program jednou, s nejnaléhavějším slovem, jaké u někoho má. Kdo ho používá správně, to neříká.
handed-waits-few = Jsou potřeba aspoň dva souhrny.
handed-waits-many = Může jich být nejvýše patnáct.
handed-waits-nameless = Jeden z nich neobsahuje názvy programů, takže je nelze porovnat.
handed-waits-unagreed = Někdo ještě nesouhlasil.
handed-waits-other = List zatím není připraven.
handed-office-save = Uložit list
handed-program = Program

nav-learn = Lekce
nav-workshop = Workshop
demo-banner = Díváte se na počítač vymyšlené osoby, { $name }. Z tohoto počítače se nic neukazuje a nic se nemění.
demo-leave = Zpět k mému počítači
welcome-demo = Chcete se jen podívat, jak to funguje? Prohlédněte si počítač vymyšlené osoby.
welcome-demo-open = Zkusit s ukázkovou osobou

learn-title = Lekce
learn-lead = Krátké lekce o tom, co je ve vašem vlastním seznamu. Každá končí jednou věcí, kterou můžete udělat.
learn-progress = Hotovo { $done } z { $all }.
learn-not-kept = Co dokončíte, se po zavření Sightline zapomene.
learn-number = Lekce { $number }
learn-here =
    { $count ->
        [one] o { $count } věci, která se tu našla
       *[other] o { $count } věcech, které se tu našly
    }
learn-done = hotovo, správně { $right } ze 4
learn-back = Všechny lekce
learn-activity = Vyzkoušejte si to
learn-discuss = Zamyslete se nebo si promluvte
learn-points = Co je známo
learn-changed = Od té doby:
learn-sources =
    { $count ->
        [one] { $count } zdroj
        [few] { $count } zdroje
       *[other] { $count } zdrojů
    }
learn-reviewed = Naposledy porovnáno se zdroji { $date }.
learn-now = Jedna věc, kterou lze udělat hned
learn-do-step = Přejít ke kroku: { $title }
learn-to-accounts = Přejít k účtům
learn-to-findings = Přejít k nálezům
learn-to-plan = Přejít k plánu
learn-to-other = Pokračovat
learn-quiz = Čtyři otázky
learn-right = Tahle
learn-yes = Ano.
learn-no = Ne tak docela.
learn-finished = Správně { $right } z { $all }. Lekce je hotová.
learn-demo = Děláte ji se seznamem vymyšlené osoby, { $name }.
gauge-green = Lehké
gauge-yellow = Dotýká se sledování a rodiny. Můžete ji vynechat.
gauge-red = Vypráví o lidech, které zavřeli. Můžete ji vynechat a nikdo nemusí říkat proč.
gauge-other = Než začnete, podívejte se, o čem je.
detail-lessons = Lekce, které to vysvětlují
plan-lesson = Proč to pomáhá: { $title }

exercise-none = Nic takového se tu nenašlo. Cvičení můžete udělat se seznamem vymyšlené osoby.
exercise-no-checkup = Dělá se se seznamem: nejprve spusťte kontrolu, nebo si vezměte seznam vymyšlené osoby.
exercise-demo = Vybrat ukázkovou osobu
passport-choose = Který program?
passport-none = Vyberte jeden
passport-owner = Kdo ho vlastní
passport-law = Čí právo vlastníka zavazuje
passport-laws = Které zákony
passport-stored = Kde jsou data, jak říká výrobce
passport-seen = Kam data jdou, jak viděli jiní
passport-other = Další
passport-sure = Jak je to celé jisté
passport-unknown = Nevíme
passport-gaps =
    { $count ->
        [0] Všechna pole jsou vyplněná.
        [one] Jedno pole je prázdné. Kde by odpověď mohla být?
        [few] { $count } pole jsou prázdná. Kde by odpovědi mohly být?
       *[other] { $count } polí je prázdných. Kde by odpovědi mohly být?
    }
passport-open = Otevřít celou kartu
then-slider = Jak to bylo v roce { $year }
then-known = Do té doby bylo známo { $count } z { $all } tvrzení.
keyboard-none = Žádná klávesnice jiného výrobce se tu nenašla. Cvičení funguje i tak.
keyboard-type = Napište něco vymyšleného. Zůstane to v tomto poli a po odchodu ze stránky to zmizí.
keyboard-cloud = Klávesnice se ptá svého výrobce na návrhy
keyboard-program = Program, do kterého píšete
keyboard-program-sees = vidí, co odešlete
keyboard-method = Klávesnice
keyboard-nothing = zatím nic
keyboard-maker = Výrobce klávesnice
keyboard-maker-none = nic, pokud návrhy vznikají v tomto počítači
keyboard-count = Znaků: { $count }. Klávesnice vidí každý z nich dřív, než cokoli odešlete.
filter-about = Hra na chat s hrou na filtr. Pište o prasklém vodovodu ve vaší ulici. Nic se neukládá.
filter-list = praskl|potop|starost|uzav
filter-write = Vaše zpráva
filter-send = Odeslat
filter-yours = Co jste odeslali
filter-theirs = Co došlo
filter-show = Ukázat filtr
filter-told =
    { $count ->
        [0] Došly všechny. Filtr zastavuje: { $list }
        [one] Jedna zpráva zmizela a nikdo se to nedozvěděl. Filtr zastavuje: { $list }
        [few] { $count } zprávy zmizely a nikdo se to nedozvěděl. Filtr zastavuje: { $list }
       *[other] { $count } zpráv zmizelo a nikdo se to nedozvěděl. Filtr zastavuje: { $list }
    }
circles-about = Pro jednu aplikaci, od které se nedá jen tak odejít. Jen iniciály; zůstanou na této stránce a po odchodu zmizí.
circles-who = Koho tam zastihnete?
circles-add = Přidat
circles-title = Lidé a jak se dají zastihnout
circles-initials = Iniciály
circle-only = jen tam
circle-could = mohli by jinam
circle-already = už i jinde
circle-other = jinak
circles-plan = Tišší způsob
circles-plan-only =
    { $count ->
        [one] Kvůli jednomu člověku aplikace zůstává. Nemusí se spouštět sama a co je citlivé, půjde jinudy.
       *[other] Kvůli { $count } lidem aplikace zůstává. Nemusí se spouštět sama a co je citlivé, půjde jinudy.
    }
circles-plan-could =
    { $count ->
        [one] Jednoho člověka se můžete zeptat, jednou a bez naléhání. Mezi listy k rozdání je na to dopis.
       *[other] { $count } lidí se můžete zeptat, jednou a bez naléhání. Mezi listy k rozdání je na to dopis.
    }
circles-plan-already =
    { $count ->
        [one] S jedním člověkem si už píšete jinde: ta cesta může být odteď první.
       *[other] S { $count } lidmi si už píšete jinde: ta cesta může být odteď první.
    }
scene-about = Nakreslený obrázek, jaký by někdo mohl zveřejnit. Co z něj cizí člověk pozná?
scene-sign = MLÝNSKÁ 4
scene-ask = Co byste rozmazali?
scene-clue-sign = Cedule
scene-clue-clock = Hodiny
scene-clue-badge = Visačka
scene-clue-tree = Strom
scene-clue-shadow = Stín
scene-clue-cup = Hrnek
scene-clue-other = Něco jiného
scene-tells-sign = Cedule prozradí ulici, a tím místo.
scene-tells-clock = Hodiny prozradí, kdy.
scene-tells-badge = Visačka prozradí, pro koho někdo pracuje.
scene-tells-tree = Strom prozradí málo: podobných je mnoho.
scene-tells-shadow = Stín prozradí denní dobu a směr.
scene-tells-cup = Hrnek tu neprozradí nic.
scene-tells-other = Něco prozradit může.
scene-done = Místo, čas a zaměstnavatel z jednoho obrázku. Zveřejnit ho o den později, bez cedule a visačky, to mění.
scene-rows = Z tohoto seznamu mohou vědět, kde jste, nebo vidět obrázky: { $names }.
xray-about = Vymyšlená stránka a rozšíření z tohoto seznamu. Zaškrtněte jedno a uvidíte, co by změnilo „po kliknutí“; tady se nic nemění.
xray-page = Vymyšlená stránka
xray-site-bank = Vaše banka
xray-site-other = Noviny
xray-text = Vaše jméno, účet a co čtete
xray-password = Co píšete do formuláře
xray-told =
    { $count ->
        [0] Žádné rozšíření tuto stránku samo nečte. Předtím jich bylo { $before }.
        [one] Jedno rozšíření může číst tohle všechno. Předtím jich bylo { $before }.
        [few] { $count } rozšíření mohou číst tohle všechno. Předtím jich bylo { $before }.
       *[other] { $count } rozšíření může číst tohle všechno. Předtím jich bylo { $before }.
    }
xray-other = Zkusit jinou stránku
xray-on-click = po kliknutí
xray-off = vypnuté
xray-some =
    { $count ->
        [one] Jedno další čte jen weby, které jmenuje.
        [few] { $count } další čtou jen weby, které jmenují.
       *[other] { $count } dalších čte jen weby, které jmenují.
    }
people-about = Odhadněte, kolik lidí v každém je. Nic se nečte: počítá se jen váš odhad a zůstává na této stránce.
people-sum = Součástí tohoto seznamu je asi { $count } dalších lidí. Nikoho z nich se nikdo neptal.
guests-about =
    { $count ->
        [one] { $count } program tu může vidět velmi mnoho. Víte, čím vydělává?
        [few] { $count } programy tu mohou vidět velmi mnoho. Víte, čím vydělávají?
       *[other] { $count } programů tu může vidět velmi mnoho. Víte, čím vydělávají?
    }
guests-program = Program
guests-yes = Vím
guests-no = Nevím
guests-look = Co je známo, říkají jejich karty:
claims-about = Jak na tom které tvrzení je? Vyberte a podívejte se.
claims-guess = Je to …
claims-done = Správně { $right } z { $all }. Férová věta říká i to, jak na tom tvrzení je.
hosted-about = Vymyšlená prosba službě s umělou inteligencí. Začerněte, co nemá odejít.
hosted-text = Zkraťte mi prosím tento dopis.|Vážená paní Nováková,|v březnu jsme se potkali.|Číslo vašeho účtu je 123 456|a rád bych věděl,|co lékař napsal o vašem synovi.
hosted-compare = Porovnat
hosted-told =
    { $count ->
        [0] Jméno, číslo i něčí zdraví zůstaly venku. Na otázku se dá odpovědět i bez nich.
        [one] Ještě je tam jedna věc o někom. Obejde se otázka bez ní?
       *[other] Ještě jsou tam { $count } věci o někom. Obejde se otázka bez nich?
    }
hosted-where = Kde model běží?
hosted-elsewhere = Na počítačích služby
hosted-here = V tomto počítači, bez sítě
hosted-way-elsewhere = Vy → síť → služba → její počítače, pod právem jejího vlastníka → uchováno tak dlouho, jak říkají její pravidla.
hosted-way-here = Vy → tento počítač. Nikdo další to nenese. Odpověď přesto může být špatně.
paper-about = Jak se heslo ověří, aniž se prozradí; na slově „password“, které ničím tajemstvím není.
paper-step-hash = Ze slova se stane čtyřicet znaků. Slovo se z nich zpátky nevyčte.
paper-step-five = Počítač opustí jen prvních pět. Mají je společné statisíce slov.
paper-step-list = Odpovědí je seznam všech konců, které k těmto pěti patří.
paper-step-here = Porovnává se tady. Kdo byl dotázán, nikdy nezjistí, o které šlo.
paper-next = Další krok
chooser-spill-test = Vyberte nejvýše tři. Představte si vše, co o vás vědí, na plakátu ve vaší ulici. Který by vám vadil nejvíc?
chooser-three-words = Vyberte tři. Co by si jen z nich domyslel zaměstnavatel, pohraničník nebo inzerent?
chooser-my-plan = Vyberte tři, o které se postaráte nejdřív.
chooser-other = Vyberte nejvýše tři.
chooser-told-spill-test = Co se dá omezit, říkají jejich karty:
chooser-told-three-words = Seznam mluví bez vás. V souhrnu můžete názvy vynechat. Tyto byste mohli vynechat první:
chooser-told-my-plan = Každá se otevře s tím, co se dá udělat:
chooser-told-other = Podívejte se na ně:

workshop-title = Workshop
workshop-lead = Pro toho, kdo ukazuje ostatním. Plátno zná vymyšlené lidi, lekce a přehled místnosti; tento počítač ukázat neumí.
workshop-wipe = Potom
workshop-wipe-about = Zapomene místnost, karty, to, co je na plátně, i ukázkovou osobu. Soubory, které jste uložili, zůstanou, kde jsou.
workshop-wipe-do = Smazat tento workshop
persons-title = Ukázkové osoby
persons-lead = Osm vymyšlených lidí s vymyšlenými počítači. Dívá se na ně tatáž kontrola jako na každý jiný.
persons-careful = Předem řekněte, o čem to je; vynechat to je v pořádku.
persons-look = Podívat se na tento počítač
desk-title = Stůl lektora
desk-lead = Vy vidíte poznámky, okno projektoru ukazuje jen velký text. Dvakrát Esc dá klidnou obrazovku, tady i tam.
desk-before = Než začnete
desk-go = Má se to vůbec konat?
desk-ready = Mít připraveno
desk-say = Co pomocníci říkají
desk-leave = Co pomocníci nedělají
desk-agenda = Program
desk-agenda-name = { $title } ({ $minutes } min)
desk-language = Jazyk na plátně
desk-open = Otevřít okno projektoru
desk-close = Zavřít okno projektoru
desk-blank = Zhasnout
desk-show = Znovu ukázat
desk-freeze = Zmrazit
desk-unfreeze = Znovu sledovat
desk-calm = Klidná obrazovka
desk-mirror = Co je na plátně
desk-back = Předchozí část
desk-next = Další část
desk-clock = Spustit hodiny
desk-clock-stop = Zastavit hodiny
desk-persona = Osoba
desk-lesson = Lekce
desk-card-back = Předchozí karta
desk-card-next = Další karta
desk-reveal = Odkrýt
desk-hide = Znovu skrýt
desk-notes = Poznámky
desk-likely = Otázky, které mohou přijít
phase-opening = zahájení
phase-activity = činnost
phase-discussion = rozhovor
phase-input = výklad
phase-deepening = prohloubení
phase-synthesis = shrnutí
phase-break = přestávka
phase-other = část
room-title = Přehled místnosti
room-lead = Co lidé odevzdají ze své vůle, spočítané dohromady. Objeví se od pěti, pak po pěticích, a malá čísla neukazuje nikdy.
room-name = Název místnosti
room-open = Otevřít místnost
room-called = Místnost { $room }
room-cards =
    { $cards ->
        [one] { $cards } karta odevzdána, do další pětice chybí { $missing }.
        [few] { $cards } karty odevzdány, do další pětice chybí { $missing }.
       *[other] { $cards } karet odevzdáno, do další pětice chybí { $missing }.
    }
room-lines = Karty, každá na svém řádku
room-take = Započítat
room-files = Soubory s kartami…
room-paper = Spočítáno z papíru nebo zvednutých rukou
room-people = Dotázaných lidí
card-title = Moje karta pro místnost
card-lead = Hrubé počty z vaší vlastní kontroly. Celou ji uvidíte, než se cokoli zapíše, a odevzdáte ji sami, nebo ne.
card-needs = Karta se dělá z vaší vlastní kontroly.
card-before = Součet čtyř vět předtím (4 až 20, může zůstat prázdné)
card-after = Totéž potom
card-preview = Ukázat mou kartu
card-all = To je celé: žádný program, žádný člověk, žádný jazyk, žádný čas.
card-agree = Přečetl(a) jsem ji a chci ji odevzdat
card-save = Zapsat do souboru
card-not-today = Dnes ne
handouts-title = K rozdání
handouts-lead = Listy k vytištění v jazyce plátna; uloží se k vašim dokumentům.
handouts-own-title = Jiný název, kde se hodí nenápadnější
handouts-helpline = Komu zavolat, na kartu pro naléhavé chvíle
handouts-save = Uložit jako PDF
handouts-save-one = Uložit jako PDF: { $title }
handouts-agenda = Program s poznámkami
handouts-report = Poznámky po workshopu

kit-title = Vlastní osoby a programy
kit-lead = V paměti, dokud je neuložíte do souboru. Vymyslete lidi, ve kterých nikdo nepozná nikoho známého.
kit-open = Otevřít sadu…
kit-save = Uložit sadu
kit-remove = Odebrat: { $name }
kit-person = Osoba
kit-name = Jméno
kit-story = Kdo to je, ve dvou až třech větách
kit-profile = Situace
kit-profile-none = Kdokoli
kit-device = Čí zařízení
kit-device-none = Neřečeno
kit-home = Domovská země, dvě písmena
kit-search = Co je v počítači? Najděte to v databázi rizik
kit-find = Hledat
kit-add = Přidat: { $name }
kit-on = V počítači
kit-starts = spouští se samo
kit-take = Odebrat
kit-make-person = Vytvořit osobu
kit-agenda = Program
kit-agenda-title = Název
kit-part = Přidat část
kit-minutes = Minuty části { $title }
kit-make-agenda = Vytvořit program
